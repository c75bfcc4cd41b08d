/**
 * What a region is: divisions of five levels with their validity, authorities, posts, places and the working calendar,
 * read from a folder of text files (a pack) that is checked as a whole and published as a whole. Higher modules read
 * their own part of a pack by {@link org.tongban.region.PackSection} and check it by {@link org.tongban.region.LintRule}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "ledger"})
@NullMarked
package org.tongban.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
