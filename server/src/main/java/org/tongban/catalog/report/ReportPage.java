package org.tongban.catalog.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Problems;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/** {@code /guides/{slug}/{division}/report}: say what is wrong with a guide; and come back for the answer by a code. */
@RestController
class ReportPage {
    private static final String STYLE = "src/notices.ts";

    private final GuideReports reports;
    private final ReportViews views;
    private final Catalog catalog;
    private final Regions regions;
    private final Portal portal;
    private final Problems problems;

    ReportPage(
            GuideReports reports,
            ReportViews views,
            Catalog catalog,
            Regions regions,
            Portal portal,
            Problems problems) {
        this.reports = reports;
        this.views = views;
        this.catalog = catalog;
        this.regions = regions;
        this.portal = portal;
        this.problems = problems;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "say that a guide is wrong")
    @GetMapping(path = "/guides/{slug}/{division}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> form(@PathVariable String slug, @PathVariable String division, HttpServletRequest request) {
        return form(request, HttpStatus.OK, entry(slug, division), "", Said.NOTHING);
    }

    /** Their own words stay in the form where something is missing. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "say that a guide is wrong")
    @PostMapping(path = "/guides/{slug}/{division}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> take(
            @PathVariable String slug,
            @PathVariable String division,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        var of = entry(slug, division);
        var said = new Said(matter, words, contact);
        try {
            var report = reports.take(of, said, request.getRemoteAddr());
            return shown(request, HttpStatus.CREATED, views.ofReporter(report, portal.words()), true);
        } catch (RejectedException refused) {
            var problem = problems.problem(refused.rejection(), portal.words().language());
            return form(request, HttpStatus.valueOf(problem.status()), of, problem.title(), said);
        }
    }

    private Implementation entry(String slug, String division) {
        regions.requireDivision(division);
        return catalog.item(slug)
                .flatMap(item -> catalog.implementation(item, division))
                .orElseThrow(() -> new RejectedException(new CatalogRejection.NotOffered(slug, division)));
    }

    private ResponseEntity<byte[]> form(
            HttpServletRequest request, HttpStatus status, Implementation of, String fault, Said said) {
        var w = portal.words();
        var view = views.form(of, said, fault, w);
        var head = PageHead.of(w.of("reports.title"), w.of("reports.title")).with(STYLE);
        return portal.pageOnce(request, status, "catalog/report/form.jte", head, Map.of("view", view));
    }

    /** @param code whole, or as it was typed */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find the answer to a report on a guide")
    @GetMapping(path = "/guide-reports", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return code.isBlank() ? asked(request, HttpStatus.OK, "", "") : answer(code, request);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read the answer to a report on a guide")
    @GetMapping(path = "/guide-reports/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> answer(@PathVariable String code, HttpServletRequest request) {
        var w = portal.words();
        try {
            var report = reports.find(code, request.getRemoteAddr());
            return shown(request, HttpStatus.OK, views.ofReporter(report, w), false);
        } catch (RejectedException refused) {
            var problem = problems.problem(refused.rejection(), w.language());
            return asked(request, HttpStatus.valueOf(problem.status()), problem.title(), code);
        }
    }

    private ResponseEntity<byte[]> asked(HttpServletRequest request, HttpStatus status, String fault, String code) {
        var w = portal.words();
        var head = PageHead.of(w.of("reports.ask.title"), w.of("reports.ask.title"))
                .with(STYLE);
        var model = Map.of("fault", fault, "code", code);
        return portal.pageOnce(request, status, "catalog/report/ask.jte", head, model);
    }

    private ResponseEntity<byte[]> shown(
            HttpServletRequest request, HttpStatus status, ReportView report, boolean sent) {
        var w = portal.words();
        var head = PageHead.of(w.of("reports.shown.title"), w.of("reports.shown.title"))
                .with(STYLE);
        var model = new HashMap<String, Object>();
        model.put("report", report);
        model.put("sent", sent);
        return portal.pageOnce(request, status, "catalog/report/shown.jte", head, model);
    }
}
