package org.tongban.catalog;

import org.tongban.region.Text;

/** A point that the reviewer checks (审查要点); {@code when} is CEL over the answers, empty for always. */
public record ChecklistItem(String key, Text text, String when) {}
