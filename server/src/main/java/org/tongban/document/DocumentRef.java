package org.tongban.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper that was made.
 *
 * @param number such as 渝中市监受〔2026〕123号
 * @param authority credit code
 */
public record DocumentRef(
        UUID id, Paper.Kind kind, UUID caseId, String number, String authority, LocalDate datedOn, String sha256) {}
