package org.tongban.catalog;

import org.tongban.region.Text;

/** A question that people ask, answered. */
public record Faq(Text question, Text answer) {}
