package org.tongban.catalog.report;

/**
 * A report on a guide for whoever said it.
 *
 * @param state what became of it, in a sentence
 * @param answer empty before
 * @param answeredBy authority and post, never a name
 * @param reachable whether they are sent a text
 */
public record ReportView(
        String code,
        String service,
        String authority,
        String guideHref,
        String matter,
        String words,
        String state,
        String answer,
        String answeredBy,
        boolean answered,
        boolean reachable) {}
