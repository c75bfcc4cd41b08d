package org.tongban.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.notice.Notice;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.region.Text;

/** Tells the applicant what could not begin, because of what, and that the rest goes on. */
@Component
class TellOfBlocked {
    private final Notices notices;
    private final Bundles bundles;
    private final Catalog catalog;

    TellOfBlocked(Notices notices, Bundles bundles, Catalog catalog) {
        this.notices = notices;
        this.bundles = bundles;
        this.catalog = catalog;
    }

    void blocked(BundleFile file, Part cause, List<Part> blocked) {
        var args = new HashMap<String, String>();
        put(args, "bundle", bundles.version(file.bundleVersion()).name());
        put(args, "cause", name(cause));
        args.put("parts", joined(blocked, "、", Locale.CHINESE));
        args.put("parts.en", joined(blocked, ", ", Locale.ENGLISH));
        args.put("number", file.receipt().number());
        notices.send(new Notice(
                file.person(),
                NoticeTemplate.BUNDLE_PARTS_ENDED,
                args,
                cause.caseId(),
                file.id() + "/" + cause.service()));
    }

    private String joined(List<Part> parts, String comma, Locale language) {
        return parts.stream().map(part -> name(part).in(language)).collect(Collectors.joining(comma));
    }

    private Text name(Part part) {
        return catalog.guide(part.guideVersion()).name();
    }

    private static void put(HashMap<String, String> args, String key, Text text) {
        args.put(key, text.in(Locale.CHINESE));
        args.put(key + ".en", text.in(Locale.ENGLISH));
    }
}
