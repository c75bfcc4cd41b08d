package org.tongban.region;

import java.util.Map;

/**
 * One thing that a publication changed.
 *
 * @param code stable; its sentence stands in the message files under {@code change.<code>}
 */
public record Change(String code, Map<String, String> args) {}
