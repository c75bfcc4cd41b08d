package org.tongban.catalog.edit;

import static org.tongban.catalog.edit.AdjustmentState.APPROVED;
import static org.tongban.catalog.edit.AdjustmentState.DRAFT;
import static org.tongban.catalog.edit.AdjustmentState.LEGAL_REVIEW;
import static org.tongban.catalog.edit.AdjustmentState.PUBLISHED;
import static org.tongban.catalog.edit.AdjustmentState.STAFFING_REVIEW;
import static org.tongban.catalog.edit.AdjustmentState.WITHDRAWN;

import org.tongban.catalog.edit.AdjustmentEvent.Edited;
import org.tongban.catalog.edit.AdjustmentEvent.LegalApproved;
import org.tongban.catalog.edit.AdjustmentEvent.PublicationRefused;
import org.tongban.catalog.edit.AdjustmentEvent.Published;
import org.tongban.catalog.edit.AdjustmentEvent.SentBack;
import org.tongban.catalog.edit.AdjustmentEvent.StaffingApproved;
import org.tongban.catalog.edit.AdjustmentEvent.Submitted;
import org.tongban.catalog.edit.AdjustmentEvent.Withdrawn;
import org.tongban.kernel.Transitions;

/** Every edge in the life of an adjustment, once; mirrored by the CHECKs in V70. */
final class AdjustmentTransitions {
    static final Transitions<AdjustmentState> GRAPH = Transitions.startingAt(DRAFT)
            .edge(DRAFT, Edited.class, DRAFT)
            .edge(DRAFT, Submitted.class, STAFFING_REVIEW)
            .edge(DRAFT, Withdrawn.class, WITHDRAWN)
            .edge(STAFFING_REVIEW, StaffingApproved.class, LEGAL_REVIEW)
            .edge(STAFFING_REVIEW, SentBack.class, DRAFT)
            .edge(STAFFING_REVIEW, Withdrawn.class, WITHDRAWN)
            .edge(LEGAL_REVIEW, LegalApproved.class, APPROVED)
            .edge(LEGAL_REVIEW, SentBack.class, DRAFT)
            .edge(LEGAL_REVIEW, Withdrawn.class, WITHDRAWN)
            .edge(APPROVED, Published.class, PUBLISHED)
            .edge(APPROVED, PublicationRefused.class, DRAFT)
            .edge(APPROVED, Withdrawn.class, WITHDRAWN);

    private AdjustmentTransitions() {}
}
