package org.tongban.region;

import org.tongban.platform.Role;

/**
 * A post (岗位) at an authority. Applicants see authority and post, never an officer's name.
 *
 * @param key such as {@code window}, {@code officer}, {@code head}, {@code supervisor}
 */
public record Post(String key, Text title, Role role) {}
