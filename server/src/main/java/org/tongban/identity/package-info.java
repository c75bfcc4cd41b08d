/**
 * Who people are: persons with their sealed data, staff with their posts, their sign-in and sessions. Whoever reads
 * personal data reads it here, says what for, and is written into the log that the person sees.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger", "region", "notice"})
@NullMarked
package org.tongban.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
