package org.tongban.catalog.edit;

import java.util.List;
import java.util.UUID;

/** What happened to an adjustment. Every event but an edit is a step that is kept. */
sealed interface AdjustmentEvent {
    /** Its files, or what is said of it. */
    record Edited(UUID by) implements AdjustmentEvent {}

    record Submitted() implements AdjustmentEvent {}

    record StaffingApproved(UUID by, String opinion) implements AdjustmentEvent {}

    record LegalApproved(String opinion) implements AdjustmentEvent {}

    record SentBack(String reason) implements AdjustmentEvent {}

    record Withdrawn(String reason) implements AdjustmentEvent {}

    record Published() implements AdjustmentEvent {}

    /** On its day it no longer fitted; its author has it again. */
    record PublicationRefused(List<String> problems) implements AdjustmentEvent {}
}
