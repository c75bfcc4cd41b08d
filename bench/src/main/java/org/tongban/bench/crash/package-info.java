/**
 * Kills the server and its database under load, again and again, and proves that every acknowledged action is there once
 * and nothing is half done.
 */
@NullMarked
package org.tongban.bench.crash;

import org.jspecify.annotations.NullMarked;
