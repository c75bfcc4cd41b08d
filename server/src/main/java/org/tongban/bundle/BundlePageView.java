package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import org.tongban.catalog.MaterialView;
import org.tongban.catalog.Picture;

/**
 * A bundle's page as a reader sees it: in one language, for one place, with the scenario as far as it is answered.
 *
 * @param place what the division is called, from the province down
 * @param expected how long all of it takes at most, by what the authorities promise
 * @param visits how often the applicant has to come, in words
 * @param settled true once no answer is missing: until then parts and materials are what may be needed at most
 * @param passed materials that one part brings to another
 * @param separateMaterials how many materials applying for each by itself would take
 * @param separateHandIn of which are handed in
 */
public record BundlePageView(
        String slug,
        String name,
        String summary,
        String division,
        String place,
        List<PartView> parts,
        String expected,
        String visits,
        Map<String, String> answers,
        List<QuestionView> questions,
        List<String> obstacles,
        boolean settled,
        List<MaterialView> materials,
        List<PassedView> passed,
        int separateMaterials,
        int separateHandIn,
        Picture picture,
        List<String> conditions,
        List<FaqView> faq,
        String applyHref) {

    /**
     * @param waitsFor names of the parts whose results it needs
     * @param sure false while it depends on an answer that is missing
     */
    public record PartView(
            String service,
            String name,
            String why,
            String authorityName,
            String limit,
            String guideHref,
            List<String> waitsFor,
            boolean sure) {}

    public record QuestionView(String key, String text, String hint, List<OptionView> options) {}

    public record OptionView(String value, String text, boolean chosen) {}

    public record PassedView(String material, String from, String to) {}

    public record FaqView(String question, String answer) {}

    /** A part of a place in which the bundle is done. */
    public record PlaceView(String name, String href) {}

    public List<MaterialView> mine() {
        return materials.stream().filter(MaterialView::mine).toList();
    }

    public List<MaterialView> notMine() {
        return materials.stream().filter(each -> !each.mine()).toList();
    }

    public int total() {
        return materials.size() + passed.size();
    }

    public long authorities() {
        return parts.stream().map(PartView::authorityName).distinct().count();
    }

    public boolean answered() {
        return !answers.isEmpty();
    }

    /** Names of the parts that can begin at once. */
    public List<String> atOnce() {
        return parts.stream()
                .filter(part -> part.waitsFor().isEmpty())
                .map(PartView::name)
                .toList();
    }
}
