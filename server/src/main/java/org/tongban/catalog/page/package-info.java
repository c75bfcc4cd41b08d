/** The portal's pages made on the server: home, search, lists, guides, choice of a place, faults. */
@NullMarked
package org.tongban.catalog.page;

import org.jspecify.annotations.NullMarked;
