package org.tongban.bundle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent;
import org.tongban.casework.CaseFeed;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.FeedFollower;

/** Follows the cases: when one of a bundle's parts has ended, what waited for it begins or is ended. */
@Component
class FollowParts implements FeedFollower<Happening> {
    private final CaseFeed feed;
    private final Parts parts;

    FollowParts(CaseFeed feed, Parts parts) {
        this.feed = feed;
        this.parts = parts;
    }

    @Override
    public String name() {
        return "bundle.follow-parts";
    }

    @Override
    public List<Item<Happening>> read(FeedCursor after, int limit) {
        return feed.after(after, limit);
    }

    /** How the case stands counts, not which of its events is looked at: a repeated one finds the step done. */
    @Override
    public void handle(Happening happening) {
        if (happening.recorded().event() instanceof CaseEvent.Reopened) parts.caseReopened(happening.file());
        if (!happening.file().isOpen()) parts.caseEnded(happening.file());
    }
}
