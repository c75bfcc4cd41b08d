package org.tongban.catalog;

import org.tongban.region.Text;

/** One of the answers that may be chosen. */
public record Option(String value, Text text) {}
