package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.identity.Staff;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Uploads;

/** Interested parties and the minutes of a hearing: {@code /api/desk/cases/{id}/parties}, {@code …/minutes}. */
@RestController
class DeskPartyEndpoint {
    private static final int MOST_FILES = 10;

    private final Casework casework;
    private final InterestedParties parties;
    private final DeskCommands commands;
    private final Staff staff;
    private final Uploads uploads;

    DeskPartyEndpoint(
            Casework casework, InterestedParties parties, DeskCommands commands, Staff staff, Uploads uploads) {
        this.casework = casework;
        this.parties = parties;
        this.commands = commands;
        this.staff = staff;
        this.uploads = uploads;
    }

    /** @param concern how it concerns them, as they are told; @param days working days to state their view */
    record PartyRequest(int expectedVersion, String name, String phone, String concern, int days) {
        PartyRequest {
            name = text(name);
            phone = text(phone).replace(" ", "");
            concern = text(concern);
        }
    }

    /** @param attended who came, in words; @param files references of uploads */
    record MinutesRequest(
            int expectedVersion,
            @Nullable LocalDate heldOn,
            String presidedBy,
            String attended,
            @Nullable List<String> files) {
        MinutesRequest {
            presidedBy = text(presidedBy);
            attended = text(attended);
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "")
                .strip();
    }

    /** @param statement empty before; @param statedAt null before */
    record DeskParty(
            int nr,
            String name,
            String phone,
            String concern,
            LocalDate until,
            String statement,
            boolean hearing,
            @Nullable Instant statedAt) {}

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see what interested parties say")
    @GetMapping("/api/desk/cases/{id}/parties")
    List<DeskParty> list(@PathVariable UUID id, Caller caller) {
        var file = casework.find(id, caller);
        if (!file.isOf(caller)) throw new RejectedException(new CaseRejection.NoSuchCase());
        var known = file.progress().beyond().hearings();
        var clear = Sight.of(file, caller) == Sight.CLEAR;
        return parties.of(id).stream()
                .map(told -> {
                    var party = known.party(told.nr());
                    return new DeskParty(
                            told.nr(),
                            clear ? told.who().name() : "*",
                            clear ? told.who().phone() : "",
                            told.who().concern(),
                            party.until(),
                            told.statement(),
                            party.hearingAsked().isPresent(),
                            told.statedAt().orElse(null));
                })
                .toList();
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "tell an interested party")
    @PostMapping("/api/desk/cases/{id}/parties")
    MovedCase name(@PathVariable UUID id, @RequestBody PartyRequest body, Caller caller) {
        var who = new NamedParty(body.name(), body.phone(), body.concern());
        return MovedCase.of(parties.name(id, body.expectedVersion(), who, body.days(), caller));
    }

    /** Whoever reviews the case does not preside (Licensing Law, Art. 48). */
    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "file the minutes of a hearing")
    @PostMapping("/api/desk/cases/{id}/minutes")
    MovedCase record(@PathVariable UUID id, @RequestBody MinutesRequest body, Caller caller) {
        var references = Objects.requireNonNullElse(body.files(), List.<String>of());
        if (body.heldOn() == null || references.size() > MOST_FILES) {
            throw new RejectedException(new PartyRejection.MinutesIncomplete());
        }
        if (reviewers(id, caller).contains(body.presidedBy())) {
            throw new RejectedException(new PartyRejection.ReviewerPresides());
        }
        var files = references.stream()
                .distinct()
                .map(reference -> uploads.owned(caller.id(), reference).sha256())
                .toList();
        var minutes = new HearingMinutes(body.heldOn(), body.presidedBy(), body.attended(), files);
        return MovedCase.of(commands.run(id, body.expectedVersion(), new CaseCommand.RecordHearing(minutes), caller));
    }

    private List<String> reviewers(UUID id, Caller caller) {
        var reviewed = casework.history(id, caller).stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Reviewed)
                .map(RecordedEvent::actor)
                .collect(Collectors.toSet());
        return List.copyOf(staff.names(reviewed).values());
    }
}
