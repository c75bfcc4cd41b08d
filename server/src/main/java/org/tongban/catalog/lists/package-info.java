/** The published lists (清单) of the catalogue: pages and tables of what an authority may do, must do and may ask for. */
@NullMarked
package org.tongban.catalog.lists;

import org.jspecify.annotations.NullMarked;
