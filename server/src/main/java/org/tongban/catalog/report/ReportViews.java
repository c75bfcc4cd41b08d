package org.tongban.catalog.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.report.GuideReport.Matter;
import org.tongban.catalog.report.GuideReport.Outcome;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** A report on a guide as whoever said it, and whoever answers it, sees it. */
@Component
class ReportViews {
    private final Catalog catalog;
    private final Regions regions;
    private final Counters days;

    ReportViews(Catalog catalog, Regions regions, Counters days) {
        this.catalog = catalog;
        this.regions = regions;
        this.days = days;
    }

    ReportForm form(Implementation of, Said said, String fault, Words w) {
        var matters = Arrays.stream(Matter.values())
                .map(matter -> new ReportForm.Choice(
                        matter.word(),
                        w.of("reports.matter." + matter.word()),
                        matter.word().equals(said.matter())))
                .toList();
        return new ReportForm(
                of.item().name().in(w.language()),
                of.authority().name().in(w.language()),
                "/guides/" + of.item().slug() + "/" + of.division(),
                matters,
                said,
                fault,
                regions.region().guideAnswerDays());
    }

    ReportView ofReporter(GuideReport report, Words w) {
        var language = w.language();
        var authority = authority(report, language);
        return new ReportView(
                report.code().replaceAll("(.{4})(?=.)", "$1-"),
                service(report, language),
                authority,
                guideHref(report),
                w.of("reports.matter." + report.matter().word()),
                report.words(),
                state(report, authority, w),
                report.answer().map(GuideReport.Answer::text).orElse(""),
                report.answer().map(each -> authority + " " + each.post()).orElse(""),
                report.answer().isPresent(),
                report.contact().matches("1\\d{10}"));
    }

    private String state(GuideReport report, String authority, Words w) {
        if (report.answer().isEmpty()) {
            return w.of("reports.state.open", "authority", authority, "date", days.date(report.dueOn(), w.language()));
        }
        var corrected = report.answer().get().outcome() == Outcome.CORRECTED;
        var on = days.date(Zones.dateOf(report.answer().get().at()), w.language());
        return w.of(corrected ? "reports.state.corrected" : "reports.state.explained", "date", on);
    }

    /**
     * For the desk.
     *
     * @param contact how to reach whoever said it; empty where they gave nothing, or are answered already
     * @param outcome corrected or explained; empty before
     * @param outdated the guide has changed since they read it
     */
    record DeskReport(
            UUID id,
            String service,
            String guideHref,
            String place,
            String authorityName,
            String matter,
            String words,
            String contact,
            Instant receivedAt,
            LocalDate dueOn,
            boolean overdue,
            boolean outdated,
            String outcome,
            String answer,
            String answeredBy) {}

    DeskReport ofDesk(GuideReport report, boolean withContact, LocalDate today, Words w) {
        var language = w.language();
        return new DeskReport(
                report.id(),
                service(report, language),
                guideHref(report),
                regions.division(report.division())
                        .map(each -> each.name().in(language))
                        .orElse(report.division()),
                authority(report, language),
                w.of("reports.matter." + report.matter().word()),
                report.words(),
                withContact ? report.contact() : "",
                report.receivedAt(),
                report.dueOn(),
                report.isOverdue(today),
                isOutdated(report),
                report.answer()
                        .map(each -> each.outcome().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                report.answer().map(GuideReport.Answer::text).orElse(""),
                report.answer().map(GuideReport.Answer::post).orElse(""));
    }

    private boolean isOutdated(GuideReport report) {
        return catalog.item(report.baseCode())
                .filter(item -> !item.guideVersion().equals(report.guideVersion()))
                .isPresent();
    }

    private String service(GuideReport report, Locale language) {
        return catalog.item(report.baseCode())
                .map(item -> item.name().in(language))
                .orElse(report.baseCode());
    }

    private String authority(GuideReport report, Locale language) {
        return regions.authority(report.authority())
                .map(Authority::name)
                .map(name -> name.in(language))
                .orElse(report.authority());
    }

    private String guideHref(GuideReport report) {
        var slug = catalog.item(report.baseCode()).map(item -> item.slug()).orElse(report.baseCode());
        return "/guides/" + slug + "/" + report.division();
    }
}
