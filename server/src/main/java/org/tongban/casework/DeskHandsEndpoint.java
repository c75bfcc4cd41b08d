package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.AcceptanceRequest;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** Who has a case: taken, assigned, handed over, given back; one by one, many at once, or the next that is due. */
@RestController
class DeskHandsEndpoint {
    private final DeskCommands commands;
    private final DeskHands hands;
    private final DeskColleagues colleagues;
    private final DueDays dueDays;

    DeskHandsEndpoint(DeskCommands commands, DeskHands hands, DeskColleagues colleagues, DueDays dueDays) {
        this.commands = commands;
        this.hands = hands;
        this.colleagues = colleagues;
        this.dueDays = dueDays;
    }

    /** @param to the member of the post who shall have it */
    record HandsRequest(int expectedVersion, @Nullable UUID to, String note) {
        HandsRequest {
            note = Objects.requireNonNullElse(note, "").strip();
        }
    }

    record GivingBackRequest(int expectedVersion, String note) {
        GivingBackRequest {
            note = Objects.requireNonNullElse(note, "").strip();
        }
    }

    /** @param cases ids, at most a hundred */
    record TakingsRequest(List<UUID> cases) {
        TakingsRequest {
            cases = present(cases);
        }
    }

    /** @param cases ids, at most a hundred */
    record AssignmentsRequest(List<UUID> cases, @Nullable UUID to) {
        AssignmentsRequest {
            cases = present(cases);
        }
    }

    record Outcomes(List<DeskHands.OneOfMany> outcomes) {}

    /** @param taken null where none waits */
    record NextCase(@Nullable MovedCase taken) {}

    record Colleagues(List<DeskColleagues.Colleague> colleagues) {}

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "take a case that nobody has")
    @PostMapping("/api/desk/cases/{id}/taking")
    MovedCase take(@PathVariable UUID id, @RequestBody AcceptanceRequest body, Caller caller) {
        return MovedCase.of(commands.run(id, body.expectedVersion(), new CaseCommand.Take(), caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "give a case to a member of the post")
    @PostMapping("/api/desk/cases/{id}/assignment")
    MovedCase assign(@PathVariable UUID id, @RequestBody HandsRequest body, Caller caller) {
        return MovedCase.of(hands.assign(id, body.expectedVersion(), chosen(body.to()), body.note(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "hand a case over to a colleague")
    @PostMapping("/api/desk/cases/{id}/handover")
    MovedCase handOver(@PathVariable UUID id, @RequestBody HandsRequest body, Caller caller) {
        return MovedCase.of(hands.handOver(id, body.expectedVersion(), chosen(body.to()), body.note(), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "give a case back for anybody of the post")
    @PostMapping("/api/desk/cases/{id}/giving-back")
    MovedCase giveBack(@PathVariable UUID id, @RequestBody GivingBackRequest body, Caller caller) {
        var giveBack = new CaseCommand.GiveBack(body.note());
        return MovedCase.of(commands.run(id, body.expectedVersion(), giveBack, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "take the case that is due next")
    @PostMapping("/api/desk/next-case")
    NextCase takeNext(Caller caller) {
        return new NextCase(hands.takeNext(caller).map(MovedCase::of).orElse(null));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "take many cases at once")
    @PostMapping("/api/desk/takings")
    Outcomes takeMany(@RequestBody TakingsRequest body, Caller caller) {
        return new Outcomes(hands.takeMany(body.cases(), caller));
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "give many cases to a member of the post")
    @PostMapping("/api/desk/assignments")
    Outcomes assignMany(@RequestBody AssignmentsRequest body, Caller caller) {
        return new Outcomes(hands.assignMany(body.cases(), chosen(body.to()), caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see which colleagues there are and how much they have")
    @GetMapping("/api/desk/colleagues")
    Colleagues colleagues(Caller caller) {
        return new Colleagues(colleagues.of(caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see how many cases are due on which day")
    @GetMapping("/api/desk/due-days")
    DueDays.DueMonth dueDays(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "mine") String whose,
            Caller caller) {
        return dueDays.of(month, whose.toLowerCase(Locale.ROOT).equals("mine"), caller);
    }

    private static UUID chosen(@Nullable UUID to) {
        if (to == null) throw new RejectedException(new HandsRejection.NobodyChosen());
        return to;
    }

    private static List<UUID> present(List<UUID> sent) {
        return Objects.requireNonNullElse(sent, List.<UUID>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
