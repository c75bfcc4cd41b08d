package org.tongban.licence;

import java.util.UUID;

/** @param number identifier by GB/T 36904 */
public record LicenceRef(UUID id, String number) {}
