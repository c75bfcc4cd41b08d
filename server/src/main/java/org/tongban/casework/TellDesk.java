package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.AlertStore.Audience;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.identity.Staff;
import org.tongban.platform.Role;

/** Puts what staff shall know of in their inbox: whoever has the case or its post, and the head where it matters. */
@Component
class TellDesk extends CaseFollower {
    private final AlertStore alerts;
    private final Staff staff;

    TellDesk(CaseFeed feed, AlertStore alerts, Staff staff) {
        super("casework.tell-desk", feed);
        this.alerts = alerts;
        this.staff = staff;
    }

    @Override
    public void handle(Happening happening) {
        // The head answers for what was left to silence.
        if (happening.recorded().event() instanceof CaseEvent.GrantedBySilence) {
            tell(happening, Stream.of(head(happening.file())), null);
        }
        if (!(happening.recorded().event() instanceof CaseEvent.Marks mark)) return;
        switch (mark) {
            case CaseEvent.Reminded reminded -> tell(happening, whoHasIt(happening.file()), reminded.dueOn());
            case CaseEvent.Overdue overdue ->
                tell(
                        happening,
                        Stream.concat(whoHasIt(happening.file()), Stream.of(head(happening.file()))),
                        overdue.dueOn());
            case CaseEvent.Expedited _ ->
                tell(
                        happening,
                        whoHasIt(happening.file()).filter(each -> !isWhoDidIt(each, happening.recorded())),
                        happening.file().dueOn());
            case CaseEvent.LaterCheckDone done -> {
                if (!done.sound()) tell(happening, Stream.of(head(happening.file())), null);
            }
            case ToleranceEvent.MissingHandedIn _ -> tell(happening, whoHasIt(happening.file()), null);
            case CaseEvent.ExpeditionEnded _,
                    CaseEvent.CheckedAutomatically _,
                    CaseEvent.LaterCheckSet _,
                    ToleranceEvent.MissingReminded _,
                    ToleranceEvent.MissingSentBack _ -> {}
        }
    }

    /** @param dueOn it is shown while the case is still due then; null for always */
    private void tell(Happening happening, Stream<Audience> audiences, @Nullable LocalDate dueOn) {
        List<Audience> told = audiences.distinct().toList();
        for (var audience : told) alerts.insert(happening.file(), happening.recorded(), audience, dueOn);
    }

    /** Whoever did it, or their own post, knows. */
    private static boolean isWhoDidIt(Audience audience, RecordedEvent recorded) {
        return audience.member().map(recorded.actor()::equals).orElseGet(() -> audience.role() == recorded.role());
    }

    /** Of those who decide, whoever has it. */
    private static Audience head(CaseFile file) {
        return new Audience(file.authority(), Role.HEAD, Optional.empty());
    }

    /** Empty where the case was acted on meanwhile; the whole post where nobody has it or whoever had it has left. */
    private Stream<Audience> whoHasIt(CaseFile file) {
        return file
                .turn()
                .map(post -> new Audience(
                        file.turnAuthority(),
                        post,
                        file.holder().filter(member -> staff.isAt(member, file.turnAuthority(), post))))
                .stream();
    }
}
