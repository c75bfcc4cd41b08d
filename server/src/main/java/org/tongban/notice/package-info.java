/**
 * Tells people what happened to their affairs: a message in their inbox and, by SMS and e-mail, on their phone. The
 * address is handed in through {@link org.tongban.notice.Recipient}; what is sent is queued with the act it tells of.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.tongban.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
