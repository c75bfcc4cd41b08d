/**
 * What can be applied for and how: guides as a pack describes them, resolved to the authority of a division, kept by
 * version for the cases that run on them, and found by everyday words.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger", "region", "notice", "identity", "document"})
@NullMarked
package org.tongban.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
