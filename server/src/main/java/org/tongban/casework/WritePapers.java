package org.tongban.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.FeedFollower;

/** Makes the papers of a case behind its feed, so that nobody waits for a seal. */
@Component
class WritePapers implements FeedFollower<Happening> {
    private final CaseFeed feed;
    private final CasePapers papers;

    WritePapers(CaseFeed feed, CasePapers papers) {
        this.feed = feed;
        this.papers = papers;
    }

    @Override
    public String name() {
        return "casework.write-papers";
    }

    @Override
    public List<Item<Happening>> read(FeedCursor after, int limit) {
        return feed.after(after, limit);
    }

    @Override
    public void handle(Happening happening) {
        papers.make(happening.file(), happening.recorded());
    }
}
