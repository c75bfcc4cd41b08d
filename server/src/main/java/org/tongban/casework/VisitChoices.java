package org.tongban.casework;

import java.util.List;

/**
 * Where the applicant may come instead, at another time.
 *
 * @param places empty where the time can no longer be changed here
 */
record VisitChoices(List<Counter> places) {
    record Counter(String code, String name) {}
}
