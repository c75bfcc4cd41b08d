package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;
import static org.tongban.casework.CaseState.AWAITING_CORRECTION;
import static org.tongban.casework.CaseState.CONCLUDED_GRANTED;
import static org.tongban.casework.CaseState.CONCLUDED_REFUSED;
import static org.tongban.casework.CaseState.GRANTED;
import static org.tongban.casework.CaseState.NOT_ACCEPTED;
import static org.tongban.casework.CaseState.RETURNED_UNCORRECTED;
import static org.tongban.casework.CaseState.REVIEWED;
import static org.tongban.casework.CaseState.SUBMITTED;
import static org.tongban.casework.CaseState.VOIDED;
import static org.tongban.casework.CaseState.WITHDRAWN;

import org.tongban.casework.CaseEvent.AcceptanceRefused;
import org.tongban.casework.CaseEvent.AcceptanceTakenBack;
import org.tongban.casework.CaseEvent.Accepted;
import org.tongban.casework.CaseEvent.AcceptedBySilence;
import org.tongban.casework.CaseEvent.Assigned;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseEvent.CheckedAutomatically;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseEvent.ConsultationAnswered;
import org.tongban.casework.CaseEvent.ConsultationAsked;
import org.tongban.casework.CaseEvent.ConsultationAskedAgain;
import org.tongban.casework.CaseEvent.ConsultationCancelled;
import org.tongban.casework.CaseEvent.ConsultationOverdue;
import org.tongban.casework.CaseEvent.ConsultationReturned;
import org.tongban.casework.CaseEvent.Corrected;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.CorrectionCancelled;
import org.tongban.casework.CaseEvent.CountersignatureRefused;
import org.tongban.casework.CaseEvent.DecisionCorrected;
import org.tongban.casework.CaseEvent.DueDateMoved;
import org.tongban.casework.CaseEvent.Expedited;
import org.tongban.casework.CaseEvent.ExpeditionEnded;
import org.tongban.casework.CaseEvent.GivenBack;
import org.tongban.casework.CaseEvent.GrantReported;
import org.tongban.casework.CaseEvent.GrantVoided;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseEvent.GrantedBySilence;
import org.tongban.casework.CaseEvent.HandedOver;
import org.tongban.casework.CaseEvent.HandedUp;
import org.tongban.casework.CaseEvent.LapsedIncomplete;
import org.tongban.casework.CaseEvent.LapsedUncorrected;
import org.tongban.casework.CaseEvent.LaterCheckDone;
import org.tongban.casework.CaseEvent.LaterCheckSet;
import org.tongban.casework.CaseEvent.LimitExtended;
import org.tongban.casework.CaseEvent.NoticePublished;
import org.tongban.casework.CaseEvent.ObjectionAnswered;
import org.tongban.casework.CaseEvent.ObjectionReceived;
import org.tongban.casework.CaseEvent.Overdue;
import org.tongban.casework.CaseEvent.PassedOn;
import org.tongban.casework.CaseEvent.ProcedureEnded;
import org.tongban.casework.CaseEvent.ProcedureStarted;
import org.tongban.casework.CaseEvent.ProjectCodeAskedAgain;
import org.tongban.casework.CaseEvent.ProjectCodeAssigned;
import org.tongban.casework.CaseEvent.ProjectCodeRefused;
import org.tongban.casework.CaseEvent.RefusalReported;
import org.tongban.casework.CaseEvent.Refused;
import org.tongban.casework.CaseEvent.Reminded;
import org.tongban.casework.CaseEvent.Reopened;
import org.tongban.casework.CaseEvent.ReturnedToReview;
import org.tongban.casework.CaseEvent.Reviewed;
import org.tongban.casework.CaseEvent.SentDown;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.casework.CaseEvent.Taken;
import org.tongban.casework.CaseEvent.VisitMissed;
import org.tongban.casework.CaseEvent.Withdrawn;
import org.tongban.casework.DefenceEvent.DefenceStated;
import org.tongban.casework.DefenceEvent.RefusalAnnounced;
import org.tongban.casework.PartyEvent.HearingRecorded;
import org.tongban.casework.PartyEvent.PartyNamed;
import org.tongban.casework.PartyEvent.PartyStated;
import org.tongban.casework.ToleranceEvent.MissingHandedIn;
import org.tongban.casework.ToleranceEvent.MissingReminded;
import org.tongban.casework.ToleranceEvent.MissingSentBack;
import org.tongban.kernel.Transitions;

/** Every edge of the lifecycle, once. Draws docs/case-lifecycle.md, drives the tests, mirrors the CHECK in V42. */
final class CaseTransitions {
    static final Transitions<CaseState> GRAPH = Transitions.startingAt(SUBMITTED)
            .edge(SUBMITTED, CorrectionAsked.class, AWAITING_CORRECTION)
            .edge(SUBMITTED, Accepted.class, ACCEPTED)
            .edge(SUBMITTED, AcceptedBySilence.class, ACCEPTED)
            .edge(SUBMITTED, AcceptanceRefused.class, NOT_ACCEPTED)
            .edge(SUBMITTED, DueDateMoved.class, SUBMITTED)
            .edge(SUBMITTED, Reminded.class, SUBMITTED)
            .edge(SUBMITTED, Overdue.class, SUBMITTED)
            .edge(SUBMITTED, PassedOn.class, SUBMITTED)
            .edge(SUBMITTED, Expedited.class, SUBMITTED)
            .edge(SUBMITTED, ExpeditionEnded.class, SUBMITTED)
            .edge(SUBMITTED, Assigned.class, SUBMITTED)
            .edge(SUBMITTED, Taken.class, SUBMITTED)
            .edge(SUBMITTED, HandedOver.class, SUBMITTED)
            .edge(SUBMITTED, GivenBack.class, SUBMITTED)
            .edge(SUBMITTED, Withdrawn.class, WITHDRAWN)
            .edge(AWAITING_CORRECTION, Expedited.class, AWAITING_CORRECTION)
            .edge(AWAITING_CORRECTION, ExpeditionEnded.class, AWAITING_CORRECTION)
            .edge(AWAITING_CORRECTION, Corrected.class, SUBMITTED)
            .edge(AWAITING_CORRECTION, CorrectionCancelled.class, SUBMITTED)
            .edge(AWAITING_CORRECTION, LapsedUncorrected.class, RETURNED_UNCORRECTED)
            .edge(AWAITING_CORRECTION, Withdrawn.class, WITHDRAWN)
            .edge(ACCEPTED, AcceptanceTakenBack.class, SUBMITTED)
            .edge(ACCEPTED, LimitExtended.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationAsked.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationAskedAgain.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationAnswered.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationReturned.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationCancelled.class, ACCEPTED)
            .edge(ACCEPTED, ConsultationOverdue.class, ACCEPTED)
            .edge(ACCEPTED, ProcedureStarted.class, ACCEPTED)
            .edge(ACCEPTED, ProcedureEnded.class, ACCEPTED)
            .edge(ACCEPTED, HandedUp.class, ACCEPTED)
            .edge(ACCEPTED, SentDown.class, ACCEPTED)
            .edge(ACCEPTED, SiteChecked.class, ACCEPTED)
            .edge(ACCEPTED, BookingConfirmed.class, ACCEPTED)
            .edge(ACCEPTED, VisitMissed.class, ACCEPTED)
            .edge(ACCEPTED, ProjectCodeAssigned.class, ACCEPTED)
            .edge(ACCEPTED, DueDateMoved.class, ACCEPTED)
            .edge(ACCEPTED, Reminded.class, ACCEPTED)
            .edge(ACCEPTED, Overdue.class, ACCEPTED)
            .edge(ACCEPTED, Expedited.class, ACCEPTED)
            .edge(ACCEPTED, ExpeditionEnded.class, ACCEPTED)
            .edge(ACCEPTED, ProjectCodeRefused.class, ACCEPTED)
            .edge(ACCEPTED, ProjectCodeAskedAgain.class, ACCEPTED)
            .edge(ACCEPTED, CorrectionAsked.class, AWAITING_CORRECTION)
            .edge(ACCEPTED, GrantReported.class, CONCLUDED_GRANTED)
            .edge(ACCEPTED, RefusalReported.class, CONCLUDED_REFUSED)
            .edge(ACCEPTED, Reviewed.class, REVIEWED)
            .edge(ACCEPTED, CheckedAutomatically.class, ACCEPTED)
            .edge(ACCEPTED, Granted.class, GRANTED)
            .edge(ACCEPTED, GrantedBySilence.class, GRANTED)
            .edge(ACCEPTED, Refused.class, CONCLUDED_REFUSED)
            .edge(ACCEPTED, Assigned.class, ACCEPTED)
            .edge(ACCEPTED, Taken.class, ACCEPTED)
            .edge(ACCEPTED, HandedOver.class, ACCEPTED)
            .edge(ACCEPTED, GivenBack.class, ACCEPTED)
            .edge(ACCEPTED, RefusalAnnounced.class, ACCEPTED)
            .edge(ACCEPTED, DefenceStated.class, ACCEPTED)
            .edge(ACCEPTED, NoticePublished.class, ACCEPTED)
            .edge(ACCEPTED, ObjectionReceived.class, ACCEPTED)
            .edge(ACCEPTED, ObjectionAnswered.class, ACCEPTED)
            .edge(ACCEPTED, PartyNamed.class, ACCEPTED)
            .edge(ACCEPTED, PartyStated.class, ACCEPTED)
            .edge(ACCEPTED, HearingRecorded.class, ACCEPTED)
            .edge(ACCEPTED, MissingHandedIn.class, ACCEPTED)
            .edge(ACCEPTED, MissingReminded.class, ACCEPTED)
            .edge(ACCEPTED, MissingSentBack.class, ACCEPTED)
            .edge(ACCEPTED, LapsedIncomplete.class, RETURNED_UNCORRECTED)
            .edge(ACCEPTED, Withdrawn.class, WITHDRAWN)
            .edge(REVIEWED, ProjectCodeAssigned.class, REVIEWED)
            .edge(REVIEWED, DueDateMoved.class, REVIEWED)
            .edge(REVIEWED, Reminded.class, REVIEWED)
            .edge(REVIEWED, Overdue.class, REVIEWED)
            .edge(REVIEWED, Expedited.class, REVIEWED)
            .edge(REVIEWED, ExpeditionEnded.class, REVIEWED)
            .edge(REVIEWED, ProjectCodeRefused.class, REVIEWED)
            .edge(REVIEWED, ProjectCodeAskedAgain.class, REVIEWED)
            .edge(REVIEWED, LimitExtended.class, REVIEWED)
            .edge(REVIEWED, ConsultationAsked.class, REVIEWED)
            .edge(REVIEWED, ConsultationAskedAgain.class, REVIEWED)
            .edge(REVIEWED, ConsultationAnswered.class, REVIEWED)
            .edge(REVIEWED, ConsultationReturned.class, REVIEWED)
            .edge(REVIEWED, ConsultationCancelled.class, REVIEWED)
            .edge(REVIEWED, ConsultationOverdue.class, REVIEWED)
            .edge(REVIEWED, CountersignatureRefused.class, ACCEPTED)
            .edge(REVIEWED, ProcedureStarted.class, REVIEWED)
            .edge(REVIEWED, ProcedureEnded.class, REVIEWED)
            .edge(REVIEWED, ReturnedToReview.class, ACCEPTED)
            .edge(REVIEWED, Granted.class, GRANTED)
            .edge(REVIEWED, GrantedBySilence.class, GRANTED)
            .edge(REVIEWED, Refused.class, CONCLUDED_REFUSED)
            .edge(REVIEWED, Assigned.class, REVIEWED)
            .edge(REVIEWED, Taken.class, REVIEWED)
            .edge(REVIEWED, HandedOver.class, REVIEWED)
            .edge(REVIEWED, GivenBack.class, REVIEWED)
            .edge(REVIEWED, RefusalAnnounced.class, REVIEWED)
            .edge(REVIEWED, DefenceStated.class, REVIEWED)
            .edge(REVIEWED, NoticePublished.class, REVIEWED)
            .edge(REVIEWED, ObjectionReceived.class, REVIEWED)
            .edge(REVIEWED, ObjectionAnswered.class, REVIEWED)
            .edge(REVIEWED, PartyNamed.class, REVIEWED)
            .edge(REVIEWED, PartyStated.class, REVIEWED)
            .edge(REVIEWED, HearingRecorded.class, REVIEWED)
            .edge(REVIEWED, MissingHandedIn.class, REVIEWED)
            .edge(REVIEWED, MissingReminded.class, REVIEWED)
            .edge(REVIEWED, MissingSentBack.class, REVIEWED)
            .edge(REVIEWED, LapsedIncomplete.class, RETURNED_UNCORRECTED)
            .edge(REVIEWED, Withdrawn.class, WITHDRAWN)
            .edge(GRANTED, LaterCheckSet.class, GRANTED)
            .edge(GRANTED, Concluded.class, CONCLUDED_GRANTED)
            .edge(CONCLUDED_GRANTED, LaterCheckSet.class, CONCLUDED_GRANTED)
            .edge(CONCLUDED_GRANTED, LaterCheckDone.class, CONCLUDED_GRANTED)
            .edge(CONCLUDED_GRANTED, DecisionCorrected.class, CONCLUDED_GRANTED)
            .edge(CONCLUDED_GRANTED, GrantVoided.class, VOIDED)
            .edge(CONCLUDED_GRANTED, Reopened.class, ACCEPTED)
            .edge(CONCLUDED_REFUSED, DecisionCorrected.class, CONCLUDED_REFUSED)
            .edge(CONCLUDED_REFUSED, Reopened.class, ACCEPTED)
            .edge(VOIDED, Reopened.class, ACCEPTED)
            .edge(NOT_ACCEPTED, Reopened.class, SUBMITTED)
            .end(CONCLUDED_GRANTED, CONCLUDED_REFUSED, VOIDED, NOT_ACCEPTED);

    private CaseTransitions() {}
}
