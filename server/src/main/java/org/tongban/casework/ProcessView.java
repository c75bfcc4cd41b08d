package org.tongban.casework;

import java.util.List;
import org.tongban.catalog.Picture;

/** How far a case has come: a picture, and the same in words. */
record ProcessView(Picture picture, List<Mark> marks) {
    enum State {
        DONE,
        CURRENT,
        TO_COME
    }

    /**
     * @param key of a node of the picture
     * @param text what it is and how far, for who does not see the picture
     */
    record Mark(String key, State state, String text) {}
}
