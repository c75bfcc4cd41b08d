/**
 * An application on its way to becoming a case: a draft saved as one goes, a form checked against the guide, and for each
 * material the way in which the applicant need not hand it in. What is submitted is frozen and given to casework.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "ledger", "region", "identity", "catalog", "licence", "casework"})
@NullMarked
package org.tongban.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
