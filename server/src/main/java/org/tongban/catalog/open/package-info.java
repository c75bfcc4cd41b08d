/** The catalogue for programs: change feed, sitemap, tables by the national field list, public services as linked data. */
@NullMarked
package org.tongban.catalog.open;

import org.jspecify.annotations.NullMarked;
