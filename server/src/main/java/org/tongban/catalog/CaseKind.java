package org.tongban.catalog;

/** Decided while the applicant waits (即办件), or within a promised limit (承诺件). */
public enum CaseKind {
    IMMEDIATE,
    PROMISED
}
