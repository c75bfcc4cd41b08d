package org.tongban.casework;

import java.util.List;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.FeedFollower;

/** Follows what happens to cases. */
abstract class CaseFollower implements FeedFollower<Happening> {
    private final String name;
    private final CaseFeed feed;

    /** @param name stable: the cursor is stored under it */
    CaseFollower(String name, CaseFeed feed) {
        this.name = name;
        this.feed = feed;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Item<Happening>> read(FeedCursor after, int limit) {
        return feed.after(after, limit);
    }
}
