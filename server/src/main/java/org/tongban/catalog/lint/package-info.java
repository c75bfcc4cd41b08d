/** Checks of services and licence types that go beyond their schema: what a clerk would find out too late. */
@NullMarked
package org.tongban.catalog.lint;

import org.jspecify.annotations.NullMarked;
