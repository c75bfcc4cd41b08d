/**
 * One thing, many approvals (一件事): a graph of services asked for with one form, whose parts become cases of their
 * authorities as soon as their inputs exist. It follows the cases of its parts and says what waits for what; each case
 * stays with its authority, which sees its own part only.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ledger",
            "region",
            "notice",
            "identity",
            "catalog",
            "licence",
            "casework",
            "intake"
        })
@NullMarked
package org.tongban.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
