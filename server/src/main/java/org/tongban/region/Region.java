package org.tongban.region;

import java.util.List;
import java.util.Optional;

/**
 * The region that a pack describes.
 *
 * @param code code of its topmost division
 * @param title what the portal calls itself, such as 重庆市政务服务网
 * @param guideAnswerDays working days within which somebody who says that a guide is wrong is answered
 */
public record Region(
        String code,
        Text name,
        Text title,
        List<AuthorityKind> authorityKinds,
        Optional<ServicePoints> servicePoints,
        int guideAnswerDays) {
    static final int GUIDE_ANSWER_DAYS = 5;

    /**
     * @param level the level at which every division has one such authority
     * @param alsoAt levels at which there is one besides
     * @param receives true where its place is a hall that takes in for others
     */
    public record AuthorityKind(
            String key,
            Text name,
            Division.Kind level,
            List<Division.Kind> alsoAt,
            boolean receives,
            List<Post> posts) {}

    /**
     * The points that take in and assist, one in every division of a level; they decide nothing.
     *
     * @param name with the place {@code {division}} for the name of the village
     * @param host kind of the authority whose hours and phone they have
     */
    public record ServicePoints(Division.Kind level, Text name, String host) {}
}
