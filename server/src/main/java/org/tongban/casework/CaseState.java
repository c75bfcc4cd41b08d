package org.tongban.casework;

/** Where a case is. Every edge: {@link CaseTransitions}. */
public enum CaseState {
    /** Received; the authority checks completeness within the five days of Art. 32. */
    SUBMITTED,
    /** Told once what to correct; the applicant has the turn. */
    AWAITING_CORRECTION,
    /** Accepted; the limits of Art. 42 run. Site check and review happen here. */
    ACCEPTED,
    /** Reviewed with a recommendation; whoever decides has the turn. */
    REVIEWED,
    /** Granted; the licence is being made. */
    GRANTED,
    CONCLUDED_GRANTED,
    CONCLUDED_REFUSED,
    /** 不予受理: refused to accept, with reasons and remedies. */
    NOT_ACCEPTED,
    /** The applicant did not correct in time. */
    RETURNED_UNCORRECTED,
    WITHDRAWN,
    /** 撤销: granted, and taken away after the fact. */
    VOIDED
}
