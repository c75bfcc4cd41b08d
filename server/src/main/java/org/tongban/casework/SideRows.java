package org.tongban.casework;

import org.springframework.stereotype.Component;

/** What a case keeps in rows beside its own, for those who look for it there; written where it changed. */
@Component
class SideRows {
    private final ConsultationStore consultations;
    private final BeyondStore beyond;
    private final LaterCheckStore laterChecks;
    private final MissingMaterialStore missingMaterials;

    SideRows(
            ConsultationStore consultations,
            BeyondStore beyond,
            LaterCheckStore laterChecks,
            MissingMaterialStore missingMaterials) {
        this.consultations = consultations;
        this.beyond = beyond;
        this.laterChecks = laterChecks;
        this.missingMaterials = missingMaterials;
    }

    /** After the row moved, in the same transaction. */
    void keep(CaseFile before, CaseLog.Entry moved) {
        var next = moved.file();
        var wasMarked = before.progress().marks();
        var isMarked = next.progress().marks();
        if (!before.progress().consultations().isEmpty()
                || !next.progress().consultations().isEmpty()) {
            consultations.keep(next);
        }
        if (!wasMarked.checks().equals(isMarked.checks())) laterChecks.keep(next);
        var isOver = before.isOpen() != next.isOpen() && !isMarked.missing().isEmpty();
        if (isOver || !wasMarked.missing().equals(isMarked.missing())) missingMaterials.keep(next);
        beyond.keep(before, moved);
    }
}
