package org.tongban.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.catalog.Faq;
import org.tongban.catalog.GuideReader;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.Text;

/** Reads {@code bundles/<slug>.yaml} of a pack whose schema has been checked. */
public final class BundleReader {
    public static final String FOLDER = "bundles";

    private BundleReader() {}

    /** Every bundle of a pack, by file name. */
    static List<Bundle> all(Pack pack) {
        return pack.yamls(FOLDER).stream().map(BundleReader::bundle).toList();
    }

    public static Bundle bundle(PackNode bundle) {
        return new Bundle(
                bundle.string("slug"),
                bundle.text("name"),
                bundle.text("summary"),
                bundle.string("icon"),
                bundle.strings("lifeEvents"),
                bundle.strings("keywords"),
                bundle.texts("conditions"),
                bundle.items("questions").stream().map(GuideReader::question).toList(),
                labels(bundle),
                bundle.items("members").stream().map(BundleReader::member).toList(),
                bundle.items("faq").stream()
                        .map(each -> new Faq(each.text("question"), each.text("answer")))
                        .toList());
    }

    private static Map<String, Text> labels(PackNode bundle) {
        var labels = new LinkedHashMap<String, Text>();
        bundle.find("labels").ifPresent(each -> each.fields().forEach((key, value) -> labels.put(key, value.text())));
        return labels;
    }

    private static Member member(PackNode member) {
        return new Member(
                member.string("service"),
                member.text("why"),
                member.string("when", ""),
                member.strings("needs"),
                member.strings("produces"),
                keys(member, "questions"),
                keys(member, "answers"),
                keys(member, "fields"),
                keys(member, "materials"),
                keys(member, "given"),
                keys(member, "takes"));
    }

    private static Map<String, String> keys(PackNode member, String name) {
        var keys = new LinkedHashMap<String, String>();
        member.find(name).ifPresent(mapping -> mapping.fields().forEach((key, value) -> keys.put(key, value.string())));
        return keys;
    }
}
