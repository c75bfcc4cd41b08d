package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseCommand.AnswerObjection;
import org.tongban.casework.CaseCommand.OfPublicNotice;
import org.tongban.casework.CaseCommand.PublishNotice;
import org.tongban.casework.CaseCommand.ReceiveObjection;
import org.tongban.casework.CaseEvent.NoticePublished;
import org.tongban.casework.CaseEvent.ObjectionAnswered;
import org.tongban.casework.CaseEvent.ObjectionReceived;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * The part of {@link Case} that the public sees before it is decided. The days count in the limit: Art. 45 does not name
 * them among what stops the clock.
 */
record PublicNoticeSteps(Case file, WorkingCalendar calendar) {
    private static final int MOST_DAYS = 60;
    private static final int MOST_OBJECTIONS = 500;

    Decision<CaseEvent> decide(OfPublicNotice command, Role actor, Instant now) {
        return switch (command) {
            case PublishNotice publish -> publish(publish, actor, now);
            case ReceiveObjection _ -> receive(actor, now);
            case AnswerObjection(var nr, var answer) -> answer(nr, answer, actor, now);
        };
    }

    /** By the system once, where the service's text asks for it; by the head wherever it serves the public. */
    private Decision<CaseEvent> publish(PublishNotice publish, Role actor, Instant now) {
        var known = file.progress().beyond();
        var today = Zones.dateOf(now);
        if (actor == Role.OPERATOR && known.notice().isPresent()) {
            return Decision.rejected(new PublicNoticeRejection.PublishedAlready());
        }
        var running = known.noticeRunning(today);
        if (running.isPresent())
            return Decision.rejected(
                    new PublicNoticeRejection.NoticeRuns(running.get().until()));
        if (publish.days() < 1 || publish.days() > MOST_DAYS) {
            return Decision.rejected(new PublicNoticeRejection.NoticeDaysUnclear(MOST_DAYS));
        }
        var period = new NoticePeriod(known.notices().size() + 1, today, calendar.add(today, publish.days()), false);
        var published = new NoticePublished(period, publish.matter(), now);
        return actor == Role.OPERATOR
                ? file.by(actor, actor, published)
                : Case.reasoned(publish.matter(), file.by(Role.HEAD, actor, published));
    }

    private Decision<CaseEvent> receive(Role actor, Instant now) {
        var known = file.progress().beyond();
        if (known.noticeRunning(Zones.dateOf(now)).isEmpty()) {
            return Decision.rejected(new PublicNoticeRejection.NoticeOver());
        }
        return known.objections().size() >= MOST_OBJECTIONS
                ? Decision.rejected(new PublicNoticeRejection.TooManyObjections())
                : file.by(
                        Role.OPERATOR,
                        actor,
                        new ObjectionReceived(known.objections().size() + 1, now));
    }

    private Decision<CaseEvent> answer(int nr, String answer, Role actor, Instant now) {
        if (!file.progress().beyond().isUnanswered(nr)) {
            return Decision.rejected(new PublicNoticeRejection.AnsweredAlready());
        }
        if (!file.terms().isJudgedBy(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        return Case.reasoned(answer, file.by(actor, actor, new ObjectionAnswered(nr, answer, now)));
    }

    /** A decision waits until the period is over and everybody who objected has an answer. */
    Decision<CaseEvent> decision(Decision<CaseEvent> decision, boolean grants, Instant now) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        return missing(grants, now).<Decision<CaseEvent>>map(Decision::rejected).orElse(decision);
    }

    private Optional<Rejection> missing(boolean grants, Instant now) {
        var known = file.progress().beyond();
        var running = known.noticeRunning(Zones.dateOf(now));
        if (running.isPresent())
            return Optional.of(
                    new PublicNoticeRejection.NoticeRuns(running.get().until()));
        if (grants && file.terms().has(Trait.PUBLIC_NOTICE) && known.notice().isEmpty()) {
            return Optional.of(new PublicNoticeRejection.NoticeMissing());
        }
        return known.unanswered() > 0
                ? Optional.of(new PublicNoticeRejection.ObjectionsUnanswered(known.unanswered()))
                : Optional.empty();
    }

    static Case after(Case file, CaseState next, CaseEvent.OfPublicNotice event) {
        var known = file.progress().beyond();
        var then =
                switch (event) {
                    case NoticePublished published -> known.published(published.period());
                    case ObjectionReceived _ -> known.objected();
                    case ObjectionAnswered answered -> known.answered(answered.nr());
                };
        return file.in(next, file.progress().with(then));
    }
}
