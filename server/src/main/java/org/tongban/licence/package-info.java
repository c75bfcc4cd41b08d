/**
 * Electronic licences: issued once for a case, sealed, reused in place of paper, revoked, and verified by anyone. Others
 * issue and look up licences through {@link org.tongban.licence.Licences}; what may be issued stands in the region's pack.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "ledger", "region", "notice", "identity", "document", "catalog"})
@NullMarked
package org.tongban.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
