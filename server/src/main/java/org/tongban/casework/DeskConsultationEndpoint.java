package org.tongban.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCaseView.LabelledValue;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/** Asking others for their opinion or their signature, and answering: {@code …/api/desk/cases/{id}/consultations}. */
@RestController
class DeskConsultationEndpoint {
    private final Casework casework;
    private final DeskCommands commands;
    private final DeskHands hands;
    private final Regions regions;

    DeskConsultationEndpoint(Casework casework, DeskCommands commands, DeskHands hands, Regions regions) {
        this.casework = casework;
        this.commands = commands;
        this.hands = hands;
        this.regions = regions;
    }

    /**
     * @param authorities credit codes of those asked
     * @param experts name and field of each
     * @param days working days to answer
     */
    record ConsultRequest(
            int expectedVersion,
            Consultation.@Nullable Kind kind,
            List<String> authorities,
            List<String> experts,
            String question,
            boolean confidential,
            int days) {
        ConsultRequest {
            authorities = Objects.requireNonNullElse(authorities, List.of());
            experts = Objects.requireNonNullElse(experts, List.of());
            question = Objects.requireNonNullElse(question, "");
        }
    }

    record AskAgainRequest(int expectedVersion, String note, int days) {
        AskAgainRequest {
            note = Objects.requireNonNullElse(note, "");
        }
    }

    record AnswerRequest(Consultation.@Nullable Verdict verdict, String text) {
        AnswerRequest {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    record ReturnRequest(String reason) {
        ReturnRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record CancellationRequest(int expectedVersion, String reason) {
        CancellationRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** The authorities of the case's own division first, then of those above. */
    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see whom to ask")
    @GetMapping("/api/desk/cases/{id}/consultable-authorities")
    List<LabelledValue> consultable(@PathVariable UUID id, Caller caller) {
        var file = casework.find(id, caller);
        var language = Calls.current().language();
        return regions.line(file.division()).reversed().stream()
                .flatMap(division -> regions.authorities(division.code()).stream())
                .filter(authority -> !authority.creditCode().equals(file.authority()))
                .map(authority -> new LabelledValue(
                        authority.creditCode(), authority.name().in(language), authority.division()))
                .toList();
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "ask others for their opinion or signature")
    @PostMapping("/api/desk/cases/{id}/consultations")
    MovedCase consult(@PathVariable UUID id, @RequestBody ConsultRequest body, Caller caller) {
        var own = casework.find(id, caller).authority();
        var authorities = body.authorities().stream().map(code -> {
            if (code.equals(own) || regions.authority(code).isEmpty()) {
                throw new RejectedException(new ConsultationRejection.UnknownAuthority());
            }
            return new CaseCommand.Asked(code, "");
        });
        var experts = body.experts().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new CaseCommand.Asked(own, name));
        var consult = new CaseCommand.Consult(
                Objects.requireNonNullElse(body.kind(), Consultation.Kind.OPINION),
                Stream.concat(authorities, experts).toList(),
                body.question().strip(),
                body.confidential(),
                body.days());
        return MovedCase.of(commands.run(id, body.expectedVersion(), consult, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "ask again, with what was missing or for longer")
    @PostMapping("/api/desk/cases/{id}/consultations/{nr}/reminder")
    MovedCase askAgain(@PathVariable UUID id, @PathVariable int nr, @RequestBody AskAgainRequest body, Caller caller) {
        var again = new CaseCommand.AskAgain(nr, body.note().strip(), body.days());
        return MovedCase.of(commands.run(id, body.expectedVersion(), again, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "no longer ask somebody")
    @PostMapping("/api/desk/cases/{id}/consultations/{nr}/cancellation")
    MovedCase cancel(
            @PathVariable UUID id, @PathVariable int nr, @RequestBody CancellationRequest body, Caller caller) {
        var cancel = new CaseCommand.CancelConsultation(nr, body.reason().strip());
        return MovedCase.of(commands.run(id, body.expectedVersion(), cancel, caller));
    }

    /** Several answer at the same time: each is taken, whatever happened to the case meanwhile. */
    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "give the opinion or the signature that was asked for")
    @PostMapping("/api/desk/cases/{id}/consultations/{nr}/answer")
    MovedCase answer(@PathVariable UUID id, @PathVariable int nr, @RequestBody AnswerRequest body, Caller caller) {
        if (body.verdict() == null) throw new RejectedException(new ConsultationRejection.VerdictMissing());
        var answer = new CaseCommand.AnswerConsultation(
                nr, caller.authority(), body.verdict(), body.text().strip());
        return MovedCase.of(casework.commandNow(id, answer, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "give back what cannot be answered or signed")
    @PostMapping("/api/desk/cases/{id}/consultations/{nr}/return")
    MovedCase giveBack(@PathVariable UUID id, @PathVariable int nr, @RequestBody ReturnRequest body, Caller caller) {
        return MovedCase.of(hands.returnConsultation(id, nr, body.reason().strip(), caller));
    }
}
