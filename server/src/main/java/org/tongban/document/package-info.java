/**
 * Official papers: templates printed as PDF, numbered and stored, and the seals of authorities with their keys. Others
 * ask {@link org.tongban.document.Documents} for a paper and {@link org.tongban.document.Seals} for a seal or its check.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger", "region", "identity"})
@NullMarked
package org.tongban.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
