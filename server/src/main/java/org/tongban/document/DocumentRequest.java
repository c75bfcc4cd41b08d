package org.tongban.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper to be made. Asked for twice with the same case, kind and occasion, it is made once.
 *
 * @param occasion which act of the case it records, such as the version of its event
 * @param authority credit code of the authority that seals it
 */
public record DocumentRequest(UUID caseId, String occasion, String authority, LocalDate datedOn, Paper paper) {}
