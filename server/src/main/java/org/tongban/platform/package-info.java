/**
 * What every module needs and no citizen has a word for: files, column encryption, idempotent calls, conditions, feeds,
 * timers and the conventions of the web. It holds no word of the domain.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.tongban.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
