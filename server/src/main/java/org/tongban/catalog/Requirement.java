package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * What must hold for an application to be made, computed from the answers and the form.
 *
 * @param field the form field at which it is said; empty where it concerns a scenario answer
 * @param when CEL; see {@link GuideConditions}
 * @param message what to tell the applicant where it does not hold
 */
public record Requirement(String field, String when, Text message) {}
