package org.tongban.casework;

import java.time.LocalDate;

/**
 * Somebody else who is asked before the authority goes on: several at once, each with a day to answer by.
 *
 * @param nr counts from 1 within the case
 * @param authority credit code of who is asked; that of the case's own authority for an expert, whose answer it writes down
 * @param expert name and field of an expert; empty where an authority is asked
 * @param confidential read by those who judge the case alone
 * @param days working days to answer; asked again, it gets as many
 */
public record Consultation(
        int nr,
        Kind kind,
        String authority,
        String expert,
        boolean confidential,
        int days,
        LocalDate answerBy,
        State state) {

    public enum Kind {
        /** 征求意见: heard before the review; who is late holds nothing up. */
        OPINION,
        /** 会签: signs what was reviewed before it is decided, or sends it back. */
        COUNTERSIGNATURE
    }

    public enum State {
        WAITING,
        /** The day has passed; an answer is still taken. */
        LATE,
        /** Those asked cannot answer yet: something is missing. */
        RETURNED,
        /** A countersignature while the case is reviewed again. */
        RESTING,
        ANSWERED,
        CANCELLED
    }

    /** What those asked say. */
    public enum Verdict {
        AGREES,
        AGREES_IF,
        OBJECTS,
        NOT_CONCERNED
    }

    static Consultation asked(
            int nr, Kind kind, CaseCommand.Asked asked, boolean confidential, int days, LocalDate answerBy) {
        return new Consultation(
                nr, kind, asked.authority(), asked.expert(), confidential, days, answerBy, State.WAITING);
    }

    boolean isExpert() {
        return !expert.isEmpty();
    }

    /** Those asked have it. */
    boolean isWithThem() {
        return state == State.WAITING || state == State.LATE;
    }

    /** True while the next step has to wait for it. */
    boolean holdsUp() {
        return switch (state) {
            case WAITING, RETURNED, RESTING -> true;
            case LATE -> kind == Kind.COUNTERSIGNATURE;
            case ANSWERED, CANCELLED -> false;
        };
    }

    Consultation in(State next) {
        return new Consultation(nr, kind, authority, expert, confidential, days, answerBy, next);
    }

    Consultation askedAgain(int anew, LocalDate by) {
        return new Consultation(nr, kind, authority, expert, confidential, anew, by, State.WAITING);
    }
}
