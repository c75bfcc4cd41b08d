package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/** Fields that stand on one page of the application. */
public record FieldGroup(String key, Text title, List<FormField> fields) {}
