package org.tongban.catalog;

import java.util.List;

/** Under which themes the portal shows a service; keys such as {@code social-security}, {@code food-and-drugs}. */
public record Themes(List<String> person, List<String> organisation) {}
