package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.catalog.Faq;
import org.tongban.catalog.Question;
import org.tongban.region.Text;

/**
 * A bundle as a pack describes it.
 *
 * @param lifeEvents keys of the life events that it stands under
 * @param questions its own, asked before those of its members
 * @param labels what a question, field or material is called here, where the first member's words will not do
 * @param members in the order of the pack
 */
public record Bundle(
        String slug,
        Text name,
        Text summary,
        String icon,
        List<String> lifeEvents,
        List<String> keywords,
        List<Text> conditions,
        List<Question> questions,
        Map<String, Text> labels,
        List<Member> members,
        List<Faq> faq) {

    public Optional<Member> member(String service) {
        return members.stream().filter(each -> each.service().equals(service)).findFirst();
    }
}
