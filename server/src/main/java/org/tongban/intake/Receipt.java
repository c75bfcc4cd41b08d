package org.tongban.intake;

import java.util.UUID;

/** What the applicant holds after submitting; the explained due date and the paper are the case's. */
public record Receipt(UUID caseId, String number) {}
