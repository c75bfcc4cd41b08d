package org.tongban.catalog.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.ErrorPage;
import org.tongban.platform.Problem;
import org.tongban.region.Regions;

/** What a browser shows when something is not there or went wrong: what happened, and what to do. */
@Component
class FaultPage implements ErrorPage {
    private final ObjectProvider<Portal> portal;
    private final Regions regions;

    FaultPage(ObjectProvider<Portal> portal, Regions regions) {
        this.portal = portal;
        this.regions = regions;
    }

    @Override
    public String html(Problem problem, Locale language) {
        var w = portal.getObject().words(language);
        var status = Math.min(problem.status(), 500);
        var known = status == 404 || status == 403 || status == 401
                ? String.valueOf(status)
                : status >= 500 ? "500" : "400";
        var title = w.of("page.fault." + known);
        var head = PageHead.of(title, title).hidden();
        var page = portal.getObject()
                .render(
                        "catalog/fault.jte",
                        "/",
                        regions.region().code(),
                        head,
                        Map.of("title", title, "problem", problem));
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}
