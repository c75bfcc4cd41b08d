package org.tongban.catalog;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.platform.Assets;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;
import org.tongban.platform.Pages;
import org.tongban.platform.Pages.Rendered;
import org.tongban.platform.Settings;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** The public face made on the server: puts the portal's frame round a page. Other modules draw their pages with it. */
@Component
public class Portal {
    /** Names the division whose services a visitor wants to see. */
    public static final String PLACE_COOKIE = "division";

    private final Pages pages;
    private final Assets assets;
    private final Messages messages;
    private final Regions regions;
    private final Settings settings;

    Portal(Pages pages, Assets assets, Messages messages, Regions regions, Settings settings) {
        this.pages = pages;
        this.assets = assets;
        this.messages = messages;
        this.regions = regions;
        this.settings = settings;
    }

    public Words words() {
        return words(Calls.current().language());
    }

    public Words words(Locale language) {
        return new Words(messages, language);
    }

    /** The division that the visitor chose, else the whole region. */
    public String place(HttpServletRequest request) {
        return chosenPlace(request).orElse(regions.region().code());
    }

    public Optional<String> chosenPlace(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) {
            if (!cookie.getName().equals(PLACE_COOKIE)) continue;
            return regions.division(cookie.getValue()).map(Division::code);
        }
        return Optional.empty();
    }

    public Frame frame(String path, String place, PageHead head) {
        var w = words();
        var region = regions.region();
        var placeName = regions.division(place).map(Division::name).orElse(region.name());
        return new Frame(
                w,
                head,
                region.title().in(w.language()),
                path,
                settings.baseUrl(),
                path + (path.contains("?") ? "&" : "?") + (w.english() ? "lang=zh" : "lang=en"),
                placeName.in(w.language()),
                "/places?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                ElderMode.isOn(),
                assets);
    }

    /**
     * @param template under src/main/jte; it is handed {@code frame} and the model
     * @param place code of the division named in the header
     */
    public Rendered render(String template, String path, String place, PageHead head, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("frame", frame(path, place, head));
        return pages.render(template, all);
    }

    public ResponseEntity<byte[]> answer(Rendered page) {
        return pages.answer(page);
    }

    /** A page that may be asked for again with its tag. */
    public ResponseEntity<byte[]> page(
            HttpServletRequest request, String template, PageHead head, Map<String, ?> model) {
        return pages.answer(render(template, request.getRequestURI(), place(request), head, model));
    }

    /** A page that nobody keeps. */
    public ResponseEntity<byte[]> pageOnce(
            HttpServletRequest request, String template, PageHead head, Map<String, ?> model) {
        return pageOnce(request, HttpStatus.OK, template, head, model);
    }

    public ResponseEntity<byte[]> pageOnce(
            HttpServletRequest request, HttpStatusCode status, String template, PageHead head, Map<String, ?> model) {
        return pages.answerOnce(
                render(template, request.getRequestURI(), place(request), head.hidden(), model), status);
    }
}
