/** Checks of the region's own files: divisions, authorities, calendar, and the persons and staff of the demo. */
@NullMarked
package org.tongban.region.lint;

import org.jspecify.annotations.NullMarked;
