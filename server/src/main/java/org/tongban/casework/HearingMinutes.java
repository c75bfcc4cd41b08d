package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;

/**
 * The minutes of a hearing, on which the decision is made (Licensing Law, Art. 48).
 *
 * @param presidedBy not whoever reviews the case
 * @param attended who came, in words
 * @param files SHA-256 of each
 */
public record HearingMinutes(LocalDate heldOn, String presidedBy, String attended, List<String> files) {}
