package org.tongban.casework;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;

/** Puts an accepted project in line for its code; {@link ProjectCodeWorker} asks the central platform. */
@Component
class AskProjectCode extends CaseFollower {
    private final ProjectCodeStore requests;
    private final ProjectCodeWorker worker;
    private final InstantSource time;

    AskProjectCode(CaseFeed feed, ProjectCodeStore requests, ProjectCodeWorker worker, InstantSource time) {
        super("casework.ask-project-code", feed);
        this.requests = requests;
        this.worker = worker;
        this.time = time;
    }

    @Override
    public void handle(Happening happening) {
        if (!asks(happening.recorded().event())) return;
        var file = happening.file();
        if (!file.waitsForProjectCode()) return;
        requests.request(file.id(), time.instant());
        worker.wake();
    }

    private static boolean asks(CaseEvent event) {
        return event instanceof CaseEvent.Accepted || event instanceof CaseEvent.ProjectCodeAskedAgain;
    }
}
