package org.tongban.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a case reaches beyond its applicant and the authority that has it.
 *
 * @param passedBy credit codes of the authorities that passed it on, in order
 * @param again it is decided, or was decided, once more
 * @param notices what was made public, in order
 * @param objections to it, by number from 1: true once answered
 * @param defence of the applicant against a refusal that was announced; empty where none was
 * @param hearings of interested parties, and what was written down of them
 * @param subject the licence that it is about; empty where it is about none
 */
public record Beyond(
        List<String> passedBy,
        boolean again,
        List<NoticePeriod> notices,
        List<Boolean> objections,
        Optional<Defence> defence,
        Hearings hearings,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Subject> subject) {
    static final Beyond NOTHING =
            new Beyond(List.of(), false, List.of(), List.of(), Optional.empty(), Hearings.NONE, Optional.empty());

    public Beyond {
        passedBy = Objects.requireNonNullElse(passedBy, List.of());
        notices = Objects.requireNonNullElse(notices, List.of());
        objections = Objects.requireNonNullElse(objections, List.of());
        defence = Objects.requireNonNullElse(defence, Optional.empty());
        hearings = Objects.requireNonNullElse(hearings, Hearings.NONE);
        subject = Objects.requireNonNullElse(subject, Optional.empty());
    }

    /** The authority opened the case itself. */
    boolean isExOfficio() {
        return subject.filter(Subject::isExOfficio).isPresent();
    }

    Beyond about(Optional<Subject> licence) {
        return new Beyond(passedBy, again, notices, objections, defence, hearings, licence);
    }

    Beyond passedBy(String authority) {
        return new Beyond(and(passedBy, authority), again, notices, objections, defence, hearings, subject);
    }

    /** What was made public and said was so for the decision that no longer holds. */
    Beyond decidedAgain() {
        var past = notices.stream().map(NoticePeriod::ended).toList();
        return new Beyond(passedBy, true, past, objections, Optional.empty(), hearings, subject);
    }

    /** The last one for the decision that is to be made now. */
    public Optional<NoticePeriod> notice() {
        return notices.isEmpty() || notices.getLast().over() ? Optional.empty() : Optional.of(notices.getLast());
    }

    Optional<NoticePeriod> noticeRunning(LocalDate day) {
        return notice().filter(notice -> notice.runsOn(day));
    }

    Beyond published(NoticePeriod notice) {
        return new Beyond(passedBy, again, and(notices, notice), objections, defence, hearings, subject);
    }

    Beyond objected() {
        return new Beyond(passedBy, again, notices, and(objections, false), defence, hearings, subject);
    }

    Beyond answered(int nr) {
        var answered = new ArrayList<>(objections);
        answered.set(nr - 1, true);
        return new Beyond(passedBy, again, notices, List.copyOf(answered), defence, hearings, subject);
    }

    Beyond heard(Defence then) {
        return new Beyond(passedBy, again, notices, objections, Optional.of(then), hearings, subject);
    }

    Beyond with(Hearings then) {
        return new Beyond(passedBy, again, notices, objections, defence, then, subject);
    }

    boolean isUnanswered(int nr) {
        return nr >= 1 && nr <= objections.size() && !objections.get(nr - 1);
    }

    int unanswered() {
        return (int) objections.stream().filter(answered -> !answered).count();
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
