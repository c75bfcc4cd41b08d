package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;

/** The applicant is heard before a refusal. */
sealed interface DefenceEvent extends CaseEvent.GoesBeyond {

    /** @param until last day to state the case against it */
    record RefusalAnnounced(LocalDate until, String reason, Instant at) implements DefenceEvent {}

    /** @param hearing true where a hearing is asked for (Art. 47) */
    record DefenceStated(String text, boolean hearing, Instant at) implements DefenceEvent {}
}
