package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked, as staff see it.
 *
 * @param name of the authority or the expert
 * @param question empty where the caller may not read it
 * @param returned what they miss; empty unless they gave it back
 * @param mine the caller's authority is asked
 * @param may what the caller may do: answer, return, ask-again, cancel
 */
record DeskConsultation(
        int nr,
        Consultation.Kind kind,
        String name,
        String question,
        boolean confidential,
        LocalDate answerBy,
        Consultation.State state,
        Consultation.@Nullable Verdict verdict,
        String answer,
        String returned,
        @Nullable Instant answeredAt,
        boolean mine,
        List<String> may) {}
