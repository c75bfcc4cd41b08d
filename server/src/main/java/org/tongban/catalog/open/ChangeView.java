package org.tongban.catalog.open;

import java.util.List;

/** A publication as {@code /changes} shows it. */
public record ChangeView(long id, String title, List<String> changes) {}
