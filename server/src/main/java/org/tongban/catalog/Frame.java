package org.tongban.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongban.platform.Assets;
import org.tongban.platform.Words;

/**
 * What stands round the content of a server-made page; the template {@code layout/frame.jte} draws it.
 *
 * @param w the page's words in its language
 * @param head what the page says of itself
 * @param siteName what the portal calls itself
 * @param path of this page, without language and answers
 * @param baseUrl how the world reaches this server, without a slash at the end
 * @param otherLanguage address of this page in the other language
 * @param placeName the place whose services are shown
 * @param placeHref where another place is chosen
 * @param elder large type and few entries, see {@link ElderMode}
 */
public record Frame(
        Words w,
        PageHead head,
        String siteName,
        String path,
        String baseUrl,
        String otherLanguage,
        String placeName,
        String placeHref,
        boolean elder,
        Assets assets) {
    private static final String SITE = "src/site.ts";

    public String title() {
        return head.title().isEmpty() ? siteName : head.title() + " · " + siteName;
    }

    public String canonical() {
        return baseUrl + path;
    }

    /** Switches the size of the type over and comes back to this page. */
    public String elderHref() {
        return "/elder?on=" + (elder ? "0" : "1") + "&back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public List<String> styles() {
        return head.scripts().stream()
                .flatMap(entry -> assets.styles(entry).stream())
                .distinct()
                .toList();
    }

    public List<String> siteStyles() {
        return assets.styles(SITE);
    }

    public List<String> scripts() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(SITE), head.scripts().stream())
                .map(assets::script)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    /** The path of a line drawing; see web/ui/components/icon. */
    public String icon(String name) {
        return assets.icon(name);
    }
}
