package org.tongban.casework;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.casework.DeskCommandEndpoint.ReasonedRequest;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** What staff do that moves the clock of a case: {@code POST /api/desk/cases/{id}/…}. */
@RestController
class DeskTimeEndpoint {
    private final DeskCommands commands;

    DeskTimeEndpoint(DeskCommands commands) {
        this.commands = commands;
    }

    /** @param approval number of the government's approval, where the law asks for one */
    record ExtensionRequest(int expectedVersion, String reason, String approval) {
        ExtensionRequest {
            reason = Objects.requireNonNullElse(reason, "");
            approval = Objects.requireNonNullElse(approval, "");
        }
    }

    /** @param neededDays working days, as the applicant is told */
    record ProcedureRequest(int expectedVersion, @Nullable SpecialProcedure kind, int neededDays, String reason) {
        ProcedureRequest {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    record ProcedureEndRequest(
            int expectedVersion, @Nullable SpecialProcedure kind, String result) {
        ProcedureEndRequest {
            result = Objects.requireNonNullElse(result, "");
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "make the limit of a case longer")
    @PostMapping("/api/desk/cases/{id}/extension")
    MovedCase extend(@PathVariable UUID id, @RequestBody ExtensionRequest body, Caller caller) {
        var extend = new CaseCommand.Extend(body.reason(), body.approval());
        return MovedCase.of(commands.run(id, body.expectedVersion(), extend, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "begin a special procedure")
    @PostMapping("/api/desk/cases/{id}/procedures")
    MovedCase startProcedure(@PathVariable UUID id, @RequestBody ProcedureRequest body, Caller caller) {
        var start = new CaseCommand.StartProcedure(known(body.kind()), body.neededDays(), body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), start, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "end a special procedure")
    @PostMapping("/api/desk/cases/{id}/procedure-end")
    MovedCase endProcedure(@PathVariable UUID id, @RequestBody ProcedureEndRequest body, Caller caller) {
        var end = new CaseCommand.EndProcedure(known(body.kind()), body.result());
        return MovedCase.of(commands.run(id, body.expectedVersion(), end, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "take back a mistaken acceptance")
    @PostMapping("/api/desk/cases/{id}/acceptance-withdrawal")
    MovedCase takeBackAcceptance(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        var takeBack = new CaseCommand.TakeBackAcceptance(body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), takeBack, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "cancel a correction that is not needed")
    @PostMapping("/api/desk/cases/{id}/correction-cancellation")
    MovedCase cancelCorrection(@PathVariable UUID id, @RequestBody ReasonedRequest body, Caller caller) {
        var cancel = new CaseCommand.CancelCorrection(body.reason());
        return MovedCase.of(commands.run(id, body.expectedVersion(), cancel, caller));
    }

    private static SpecialProcedure known(@Nullable SpecialProcedure kind) {
        if (kind == null) throw new RejectedException(new TimeRejection.ProcedureMissing());
        return kind;
    }
}
