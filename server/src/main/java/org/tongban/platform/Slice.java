package org.tongban.platform;

import java.util.List;

/** A piece of a list. {@code next} is the cursor of the following piece, empty at the end. */
public record Slice<T>(List<T> items, String next) {}
