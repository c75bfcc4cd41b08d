/** Measures the server from within its own process: its endpoints, gate and database, without HTTP. */
@NullMarked
package org.tongban.bench.inside;

import org.jspecify.annotations.NullMarked;
