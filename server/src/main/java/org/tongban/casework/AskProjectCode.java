package org.tongban.casework;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.FeedFollower;

/** Puts an accepted project in line for its code; {@link ProjectCodeWorker} asks the central platform. */
@Component
class AskProjectCode implements FeedFollower<Happening> {
    private final CaseFeed feed;
    private final ProjectCodeStore requests;
    private final ProjectCodeWorker worker;
    private final InstantSource time;

    AskProjectCode(CaseFeed feed, ProjectCodeStore requests, ProjectCodeWorker worker, InstantSource time) {
        this.feed = feed;
        this.requests = requests;
        this.worker = worker;
        this.time = time;
    }

    @Override
    public String name() {
        return "casework.ask-project-code";
    }

    @Override
    public List<Item<Happening>> read(FeedCursor after, int limit) {
        return feed.after(after, limit);
    }

    @Override
    public void handle(Happening happening) {
        if (!(happening.recorded().event() instanceof CaseEvent.Accepted)) return;
        var file = happening.file();
        if (!file.terms().has(Trait.PROJECT_CODE) || !file.projectCode().isEmpty()) return;
        requests.request(file.id(), time.instant());
        worker.wake();
    }
}
