/**
 * The words every module shares: codes with check digits, working days, ids, and how a wish is granted or rejected.
 * It depends on nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tongban.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
