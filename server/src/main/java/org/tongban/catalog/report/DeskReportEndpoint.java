package org.tongban.catalog.report;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Portal;
import org.tongban.catalog.report.GuideReport.Outcome;
import org.tongban.catalog.report.ReportViews.DeskReport;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/**
 * {@code /api/desk/guide-reports}: what the public says is wrong with guides. The item manager answers, where an
 * authority has none its head; supervision sees what is overdue.
 */
@RestController
class DeskReportEndpoint {
    private static final int PIECE = 30;

    private final GuideReports reports;
    private final ReportViews views;
    private final Portal portal;

    DeskReportEndpoint(GuideReports reports, ReportViews views, Portal portal) {
        this.reports = reports;
        this.views = views;
        this.portal = portal;
    }

    record Waiting(int count) {}

    /** @param corrected whether the guide was changed for it */
    record AnswerRequest(boolean corrected, String text) {
        AnswerRequest {
            text = Objects.requireNonNullElse(text, "")
                    .replaceAll("[\\p{Cntrl}&&[^\n]]", "")
                    .strip();
        }
    }

    /** @param answered those that are done instead of those that wait; for supervision always what is overdue */
    @Allow(
            role = {Role.ITEM_MANAGER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.AUTHORITY,
            purpose = "see what the public says is wrong with our guides")
    @GetMapping("/api/desk/guide-reports")
    Slice<DeskReport> list(
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable UUID cursor,
            Caller caller) {
        var before = Objects.requireNonNullElse(cursor, ReportStore.NEWEST);
        var piece = reports.seenBy(caller, answered, before, PIECE);
        return new Slice<>(
                piece.stream().map(report -> view(report, caller)).toList(),
                piece.size() < PIECE ? "" : piece.getLast().id().toString());
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.AUTHORITY,
            purpose = "see how many reports on guides wait")
    @GetMapping("/api/desk/guide-reports/waiting")
    Waiting waiting(Caller caller) {
        return new Waiting(reports.waiting(caller));
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "answer a report on a guide")
    @PostMapping("/api/desk/guide-reports/{id}/answer")
    DeskReport answer(@PathVariable UUID id, @RequestBody AnswerRequest body, Caller caller) {
        var outcome = body.corrected() ? Outcome.CORRECTED : Outcome.EXPLAINED;
        return view(reports.answer(id, outcome, body.text(), caller), caller);
    }

    /** Whoever only watches over it needs no phone number. */
    private DeskReport view(GuideReport report, Caller caller) {
        return views.ofDesk(report, caller.role() != Role.SUPERVISOR, reports.today(), portal.words());
    }
}
