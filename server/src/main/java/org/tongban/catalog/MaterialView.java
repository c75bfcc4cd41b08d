package org.tongban.catalog;

/**
 * A material as a guide shows it.
 *
 * @param mine whether the applicant hands it in
 * @param source one of web/ui's sources: identity, licence, commitment, generated, later, upload
 * @param tone of its badge
 */
public record MaterialView(
        String key,
        String name,
        boolean mine,
        boolean required,
        String source,
        String sourceText,
        String tone,
        String icon,
        String standard,
        String note) {}
