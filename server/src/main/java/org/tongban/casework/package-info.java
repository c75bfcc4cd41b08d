/**
 * The lifecycle of a case, from receipt to conclusion, and the clock that says why it is due when it is. Other modules
 * open a case and send commands through {@link Casework}, and follow what happened through {@link CaseFeed}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ledger",
            "region",
            "notice",
            "identity",
            "document",
            "catalog",
            "licence"
        })
@NullMarked
package org.tongban.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
