package org.tongban.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Booking;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/**
 * What staff do with a case of their authority: {@code POST /api/desk/cases/{id}/…}. Which post takes which step the
 * service's process says; whoever is late by a version is told so.
 */
@RestController
class DeskCommandEndpoint {
    private final DeskCommands commands;
    private final DeskHands hands;

    DeskCommandEndpoint(DeskCommands commands, DeskHands hands) {
        this.commands = commands;
        this.hands = hands;
    }

    /** Where the case is now. */
    record MovedCase(UUID id, CaseState state, int version) {
        static MovedCase of(CaseFile file) {
            return new MovedCase(file.id(), file.state(), file.version());
        }
    }

    record AcceptanceRequest(int expectedVersion) {}

    record ReasonedRequest(int expectedVersion, String reason) {
        ReasonedRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record CorrectionRequestItem(
            String target,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
            CorrectionItem.Reason reason,

            String note) {
        CorrectionRequestItem {
            target = Objects.requireNonNullElse(target, "");
            reason = Objects.requireNonNullElse(reason, CorrectionItem.Reason.INCORRECT);
            note = Objects.requireNonNullElse(note, "");
        }
    }

    record CorrectionRequest(int expectedVersion, List<CorrectionRequestItem> items) {
        CorrectionRequest {
            items = present(items);
        }
    }

    /** @param photos references of finished uploads of the caller */
    record SiteCheckRequest(
            int expectedVersion, List<String> officers, String findings, boolean passed, List<String> photos) {
        SiteCheckRequest {
            officers = present(officers);
            findings = Objects.requireNonNullElse(findings, "");
            photos = present(photos);
        }
    }

    record ReviewRequest(int expectedVersion, Map<String, Boolean> checklist, String opinion, boolean recommend) {
        ReviewRequest {
            var ticked = new HashMap<>(Objects.requireNonNullElse(checklist, Map.of()));
            ticked.values().removeIf(Objects::isNull);
            checklist = Map.copyOf(ticked);
            opinion = Objects.requireNonNullElse(opinion, "");
        }
    }

    record DecisionRequest(int expectedVersion, boolean grant, String reason, String conditions) {
        DecisionRequest {
            reason = Objects.requireNonNullElse(reason, "");
            conditions = Objects.requireNonNullElse(conditions, "");
        }
    }

    record BookingRequest(int expectedVersion, String place, LocalDate day, String half, String note) {
        BookingRequest {
            place = Objects.requireNonNullElse(place, "");
            half = Objects.requireNonNullElse(half, "");
            note = Objects.requireNonNullElse(note, "");
        }

        /** Nothing whole where the day is missing or the half is no half. */
        Optional<Booking> booking() {
            if (day == null) return Optional.empty();
            return Booking.Half.of(half).map(each -> new Booking(place, day, each));
        }
    }

    /** @param note what the applicant is told besides */
    record MissedVisitRequest(int expectedVersion, String note) {
        MissedVisitRequest {
            note = Objects.requireNonNullElse(note, "").strip();
        }
    }

    record CodeRequest(int expectedVersion) {}

    /** @param number under which the national system has its decision */
    record OutcomeRequest(int expectedVersion, boolean granted, String number, String note) {
        OutcomeRequest {
            number = Objects.requireNonNullElse(number, "");
            note = Objects.requireNonNullElse(note, "");
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "agree on a time at the counter")
    @PostMapping("/api/desk/cases/{id}/booking")
    MovedCase confirmBooking(@PathVariable UUID id, @RequestBody BookingRequest body, Caller caller) {
        var booking = body.booking().orElseThrow(() -> new RejectedException(new CaseRejection.BookingIncomplete()));
        return MovedCase.of(commands.confirmBooking(id, body.expectedVersion(), booking, body.note(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "write down that the applicant did not come")
    @PostMapping("/api/desk/cases/{id}/missed-visit")
    MovedCase missVisit(@PathVariable UUID id, @RequestBody MissedVisitRequest body, Caller caller) {
        var missed = new CaseCommand.MissVisit(body.note());
        return MovedCase.of(commands.run(id, body.expectedVersion(), missed, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "ask the central platform for a project's code once more")
    @PostMapping("/api/desk/cases/{id}/project-code-request")
    MovedCase askProjectCodeAgain(@PathVariable UUID id, @RequestBody CodeRequest body, Caller caller) {
        return MovedCase.of(commands.run(id, body.expectedVersion(), new CaseCommand.AskProjectCodeAgain(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "write down what the national system decided")
    @PostMapping("/api/desk/cases/{id}/outcome")
    MovedCase reportOutcome(@PathVariable UUID id, @RequestBody OutcomeRequest body, Caller caller) {
        var outcome = new CaseCommand.ReportOutcome(body.granted(), body.number(), body.note());
        return MovedCase.of(commands.run(id, body.expectedVersion(), outcome, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "accept an application")
    @PostMapping("/api/desk/cases/{id}/acceptance")
    MovedCase accept(@PathVariable UUID id, @RequestBody AcceptanceRequest body, Caller caller) {
        return MovedCase.of(commands.run(id, body.expectedVersion(), new CaseCommand.Accept(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "tell an applicant once what to correct")
    @PostMapping("/api/desk/cases/{id}/correction-request")
    MovedCase askCorrection(@PathVariable UUID id, @RequestBody CorrectionRequest body, Caller caller) {
        var items = body.items().stream()
                .map(item -> new CorrectionItem(item.target(), item.reason(), item.note()))
                .toList();
        return MovedCase.of(commands.askCorrection(id, body.expectedVersion(), items, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "refuse to accept an application")
    @PostMapping("/api/desk/cases/{id}/acceptance-refusal")
    MovedCase refuseAcceptance(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        var refusal = new CaseCommand.RefuseAcceptance(body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), refusal, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "record a check on site")
    @PostMapping("/api/desk/cases/{id}/site-check")
    MovedCase checkSite(@PathVariable UUID id, @RequestBody SiteCheckRequest body, Caller caller) {
        return MovedCase.of(commands.checkSite(
                id, body.expectedVersion(), body.officers(), body.findings(), body.passed(), body.photos(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "give an opinion on a case")
    @PostMapping("/api/desk/cases/{id}/review")
    MovedCase review(@PathVariable UUID id, @RequestBody ReviewRequest body, Caller caller) {
        var review = new CaseCommand.Review(body.checklist(), body.opinion(), body.recommend());
        return MovedCase.of(commands.run(id, body.expectedVersion(), review, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "send a case back to review")
    @PostMapping("/api/desk/cases/{id}/return")
    MovedCase giveBack(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        return MovedCase.of(hands.returnToReview(id, body.expectedVersion(), body.reason(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "decide a case")
    @PostMapping("/api/desk/cases/{id}/decision")
    MovedCase decide(@PathVariable UUID id, @RequestBody DecisionRequest body, Caller caller) {
        var decision = body.grant() ? new CaseCommand.Grant(body.conditions()) : new CaseCommand.Refuse(body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), decision, caller));
    }

    private static <T> List<T> present(List<T> sent) {
        return Objects.requireNonNullElse(sent, List.<T>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
