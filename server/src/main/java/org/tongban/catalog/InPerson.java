package org.tongban.catalog;

import org.tongban.region.Division;
import org.tongban.region.Text;

/**
 * What has to be done in person, and where one may come to.
 *
 * @param reason what is done there and why nobody else can do it; none where nobody has to come
 * @param at the level of the divisions that each have such a place
 * @param place what the place is called, after its division's name: 派出所户籍窗口
 */
public record InPerson(Text reason, Division.Kind at, Text place) {
    public static final InPerson NONE = new InPerson(Text.NONE, Division.Kind.DISTRICT, Text.NONE);
}
