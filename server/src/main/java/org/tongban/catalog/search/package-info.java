/**
 * Finds entries by everyday words: how what somebody typed is read (ordinary signs, meanings, sounds), what is indexed, and
 * how a hit is weighed. It knows neither items nor places; the catalogue hands in entries and resolves what was found.
 */
@NullMarked
package org.tongban.catalog.search;

import org.jspecify.annotations.NullMarked;
