package org.tongban.region;

import java.util.List;

/**
 * The region that a pack describes.
 *
 * @param code code of its topmost division
 * @param title what the portal calls itself, such as 重庆市政务服务网
 */
public record Region(String code, Text name, Text title, List<AuthorityKind> authorityKinds) {
    /**
     * @param level the level at which every division has one such authority
     * @param receives true where its place is a hall that takes in for others
     */
    public record AuthorityKind(String key, Text name, Division.Kind level, boolean receives, List<Post> posts) {}
}
