/** Somebody says that a guide is wrong (指南有误): taken down without an account, answered by the item manager in time. */
@NullMarked
package org.tongban.catalog.report;

import org.jspecify.annotations.NullMarked;
