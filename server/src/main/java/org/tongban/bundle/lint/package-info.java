/** Checks of a pack's bundles. */
@NullMarked
package org.tongban.bundle.lint;

import org.jspecify.annotations.NullMarked;
