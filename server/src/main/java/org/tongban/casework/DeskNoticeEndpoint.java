package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.DeskCommandEndpoint.MovedCase;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** What of a case is made public, and what is said to it: {@code /api/desk/cases/{id}/public-notice}. */
@RestController
class DeskNoticeEndpoint {
    private final Casework casework;
    private final PublicNoticeStore store;
    private final DeskCommands commands;

    DeskNoticeEndpoint(Casework casework, PublicNoticeStore store, DeskCommands commands) {
        this.casework = casework;
        this.store = store;
        this.commands = commands;
    }

    /** @param days working days; @param matter what the public reads: no word that names a person */
    record NoticeRequest(int expectedVersion, int days, String matter) {
        NoticeRequest {
            matter = Objects.requireNonNullElse(matter, "")
                    .replaceAll("[\\p{Cntrl}&&[^\n]]", "")
                    .strip();
        }
    }

    record ObjectionAnswer(String text) {
        ObjectionAnswer {
            text = Objects.requireNonNullElse(text, "").strip();
        }
    }

    /** @param until last day to object; null where nothing was made public */
    record DeskNotice(
            @Nullable LocalDate from, @Nullable LocalDate until, String matter, List<DeskObjection> objections) {}

    /** @param answer what the objector is told; empty before */
    record DeskObjection(
            int nr, Instant at, String name, String phone, String text, String answer, boolean mayAnswer) {}

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see what is said to a public notice")
    @GetMapping("/api/desk/cases/{id}/public-notice")
    DeskNotice notice(@PathVariable UUID id, Caller caller) {
        var file = casework.find(id, caller);
        if (!file.isOf(caller)) throw new RejectedException(new CaseRejection.NoSuchCase());
        var notice = store.last(file.number());
        var history = casework.history(id, caller);
        return new DeskNotice(
                notice.map(PublicNoticeStore.Notice::from).orElse(null),
                notice.map(PublicNoticeStore.Notice::until).orElse(null),
                notice.map(PublicNoticeStore.Notice::matter).orElse(""),
                store.objections(id).stream()
                        .map(received -> objection(received, file, history, caller))
                        .toList());
    }

    private static DeskObjection objection(
            PublicNoticeStore.Received received, CaseFile file, List<RecordedEvent> history, Caller caller) {
        var said = received.objection();
        var mayAnswer =
                DeskActions.mayJudge(file, caller) && file.progress().beyond().isUnanswered(received.nr());
        return new DeskObjection(
                received.nr(),
                received.at(),
                said.name(),
                said.phone(),
                said.text(),
                answer(received.nr(), history),
                mayAnswer);
    }

    private static String answer(int nr, List<RecordedEvent> history) {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(event -> event instanceof CaseEvent.ObjectionAnswered answered && answered.nr() == nr)
                .map(event -> ((CaseEvent.ObjectionAnswered) event).answer())
                .findFirst()
                .orElse("");
    }

    @Allow(role = Role.HEAD, scope = Scope.AUTHORITY, purpose = "make a case public before it is decided")
    @PostMapping("/api/desk/cases/{id}/public-notice")
    MovedCase publish(@PathVariable UUID id, @RequestBody NoticeRequest body, Caller caller) {
        var publish = new CaseCommand.PublishNotice(body.days(), body.matter());
        return MovedCase.of(commands.run(id, body.expectedVersion(), publish, caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "answer an objection")
    @PostMapping("/api/desk/cases/{id}/objections/{nr}/answer")
    MovedCase answer(@PathVariable UUID id, @PathVariable int nr, @RequestBody ObjectionAnswer body, Caller caller) {
        return MovedCase.of(casework.commandNow(id, new CaseCommand.AnswerObjection(nr, body.text()), caller));
    }
}
