package org.tongban.casework;

import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;

/** Makes the papers of a case behind its feed, so that nobody waits for a seal. */
@Component
class WritePapers extends CaseFollower {
    private final CasePapers papers;

    WritePapers(CaseFeed feed, CasePapers papers) {
        super("casework.write-papers", feed);
        this.papers = papers;
    }

    @Override
    public void handle(Happening happening) {
        papers.make(happening.file(), happening.recorded());
    }
}
