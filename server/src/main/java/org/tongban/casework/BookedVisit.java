package org.tongban.casework;

import java.time.LocalDate;

/**
 * When and where the applicant is expected.
 *
 * @param place code of the division whose counter it is
 * @param half {@code morning} or {@code afternoon}
 * @param reason what has to be done there in person
 * @param note what the counter adds, such as what to bring
 */
record BookedVisit(
        String place, String placeName, LocalDate day, String half, String halfText, String reason, String note) {}
