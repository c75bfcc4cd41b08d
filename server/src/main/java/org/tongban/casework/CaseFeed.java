package org.tongban.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.FeedFollower;

/** What happened to cases, for followers. Each event comes with its case's row as it stands when it is read. */
@Component
public class CaseFeed {
    public record Happening(CaseFile file, RecordedEvent recorded) {}

    private final EventStore events;
    private final CaseStore cases;

    CaseFeed(EventStore events, CaseStore cases) {
        this.events = events;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    public List<FeedFollower.Item<Happening>> after(FeedCursor cursor, int limit) {
        var placed = events.after(cursor, limit);
        var files = cases.findAll(placed.stream()
                .map(event -> event.recorded().caseId())
                .distinct()
                .toList());
        return placed.stream()
                .map(event -> new FeedFollower.Item<>(
                        event.at(),
                        new Happening(
                                java.util.Objects.requireNonNull(
                                        files.get(event.recorded().caseId())),
                                event.recorded())))
                .toList();
    }
}
