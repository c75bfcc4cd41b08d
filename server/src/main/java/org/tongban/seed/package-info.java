/**
 * Fills a data folder with believable volume, for demonstration, long proofs and measurement alike: made-up persons, and
 * cases of the past year that ran under the region's own guides, clock and rules. In demo mode only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "region", "identity", "catalog", "licence", "casework"})
@NullMarked
package org.tongban.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
