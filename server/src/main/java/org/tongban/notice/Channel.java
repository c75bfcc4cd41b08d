package org.tongban.notice;

/** A way to a person outside the portal. */
enum Channel {
    SMS,
    EMAIL
}
