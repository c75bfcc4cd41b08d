/**
 * The catalogue edited as text: adjustments (目录调整) of files of the pack, reviewed by two offices and published on
 * their day.
 */
@NullMarked
package org.tongban.catalog.edit;

import org.jspecify.annotations.NullMarked;
