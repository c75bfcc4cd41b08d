package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import org.tongban.region.Text;

/**
 * A service as a part of a bundle.
 *
 * @param why what it is for, in a sentence
 * @param when CEL over the bundle's answers: only then it is a part; always where empty
 * @param needs outputs of other members without which it cannot begin: licence types, or what they say they produce
 * @param produces its outputs besides the licence that it issues
 * @param questions the bundle's question that stands for one of its own, where their keys differ
 * @param answers what is not asked, since within this bundle the answer is known
 * @param fields the bundle's field that stands for one of its own, where their keys differ
 * @param materials the bundle's material that stands for one of its own, where their keys differ
 * @param given which part of an output fills in a field: {@code business-licence.creditCode}
 * @param takes which output takes the place of a material
 */
public record Member(
        String service,
        Text why,
        String when,
        List<String> needs,
        List<String> produces,
        Map<String, String> questions,
        Map<String, String> answers,
        Map<String, String> fields,
        Map<String, String> materials,
        Map<String, String> given,
        Map<String, String> takes) {

    public String question(String own) {
        return questions.getOrDefault(own, own);
    }

    public String field(String own) {
        return fields.getOrDefault(own, own);
    }

    public String material(String own) {
        return materials.getOrDefault(own, own);
    }
}
