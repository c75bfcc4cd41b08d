package org.tongban.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Limit;
import org.tongban.intake.Applications.Opened;
import org.tongban.platform.FieldErrors.FieldError;
import org.tongban.platform.Messages;
import org.tongban.platform.Problem;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Puts an application into words. */
@Component
class ApplicationViews {
    private final Catalog catalog;
    private final Regions regions;
    private final Counters counters;
    private final LicenceWords licences;
    private final MaterialWords materials;
    private final Messages messages;
    private final InstantSource time;

    ApplicationViews(
            Catalog catalog,
            Regions regions,
            Counters counters,
            LicenceWords licences,
            MaterialWords materials,
            Messages messages,
            InstantSource time) {
        this.catalog = catalog;
        this.regions = regions;
        this.counters = counters;
        this.licences = licences;
        this.materials = materials;
        this.messages = messages;
        this.time = time;
    }

    ApplicationView view(Opened opened, Locale language) {
        return view(opened, _ -> opened.guide(), promised(opened.guide(), language), language);
    }

    /**
     * @param owners whose law a material rests on
     * @param promised until when it will be decided, in words
     */
    ApplicationView view(Opened opened, Function<String, Guide> owners, String promised, Locale language) {
        var application = opened.application();
        var guide = opened.guide();
        var content = application.content();
        return new ApplicationView(
                application.id(),
                application.version(),
                application.state(),
                application.opened() == null ? null : application.opened().caseId(),
                application.service(),
                guide.name().in(language),
                application.division(),
                regions.path(application.division(), language),
                opened.item().authorityName().in(language),
                application.updatedAt(),
                licences.pick(opened, language),
                notices(opened, language),
                questions(guide, content.answers(), language),
                groups(guide, opened.item().division(), content, opened.prefill(), language),
                content.answers(),
                content.form(),
                content.materials(),
                materials.plan(opened.plan(), owners, content.materials(), application.person(), language),
                opened.errors().stream().map(error -> field(error, language)).toList(),
                promised);
    }

    ApplicationView.Line line(Application draft, Locale language) {
        return new ApplicationView.Line(
                draft.id(),
                draft.service(),
                catalog.current(draft.service())
                        .map(guide -> guide.name().in(language))
                        .orElse(draft.service()),
                draft.division(),
                regions.path(draft.division(), language),
                draft.updatedAt());
    }

    /** What is not met comes first: nobody should fill in a form to learn it at the end. */
    private List<ApplicationView.Notice> notices(Opened opened, Locale language) {
        var unmet = opened.errors().stream()
                .filter(error -> error.rejection() instanceof IntakeRejection.NotEligible)
                .map(error -> new ApplicationView.Notice(sentence(error, language), false));
        var conditions = opened.guide().conditions().stream()
                .map(condition -> new ApplicationView.Notice(condition.in(language), true));
        return java.util.stream.Stream.concat(unmet, conditions).toList();
    }

    private List<ApplicationView.Question> questions(Guide guide, Map<String, String> answers, Locale language) {
        return guide.questions().stream()
                .filter(question -> GuideConditions.holds(question.when(), answers))
                .map(question -> new ApplicationView.Question(
                        question.key(),
                        question.text().in(language),
                        question.hint().in(language),
                        question.kind().name().toLowerCase(Locale.ROOT),
                        options(question.options(), language)))
                .toList();
    }

    /** @param division of the authority that carries the service out */
    List<ApplicationView.Group> groups(
            Guide guide, String division, ApplicationContent content, Prefill prefill, Locale language) {
        var places = counters.of(guide, division).stream()
                .map(place -> new ApplicationView.Option(place.code(), counters.name(place.code(), guide, language)))
                .toList();
        return guide.form().stream()
                .map(group -> new ApplicationView.Group(
                        group.key(),
                        group.title().in(language),
                        group.fields().stream()
                                .filter(field -> GuideConditions.holds(field.when(), content.answers()))
                                .map(field -> field(
                                        guide,
                                        field,
                                        content.form().getOrDefault(field.key(), ""),
                                        prefill,
                                        places,
                                        language))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private ApplicationView.Field field(
            Guide guide,
            FormField field,
            String value,
            Prefill prefill,
            List<ApplicationView.Option> places,
            Locale language) {
        return new ApplicationView.Field(
                field.key(),
                field.label().in(language),
                field.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                field.required(),
                field.hint().in(language),
                field.maxLength(),
                bound(field.min()),
                bound(field.max()),
                field.kind() == FormField.Kind.BOOKING ? places : options(field.options(), language),
                valueText(guide, field, value, language),
                source(Optional.ofNullable(prefill.values().get(field.key())), language));
    }

    private String valueText(Guide guide, FormField field, String value, Locale language) {
        return switch (field.kind()) {
            case DIVISION -> regions.path(value, language);
            case BOOKING ->
                Booking.parse(value)
                        .map(booking -> counters.words(booking, guide, language))
                        .orElse("");
            default -> "";
        };
    }

    /** {@code today} as the day it is. */
    private String bound(String bound) {
        return bound.equals("today") ? Zones.dateOf(time.instant()).toString() : bound;
    }

    private ApplicationView.@Nullable Source source(Optional<Prefill.Value> value, Locale language) {
        return value.map(taken -> taken.licence().isEmpty()
                        ? new ApplicationView.Source(
                                "identity", messages.text("intake.source.identity", language), taken.value())
                        : new ApplicationView.Source(
                                "licence",
                                messages.text("intake.source.licence", Map.of("licence", taken.licence()), language),
                                taken.value()))
                .orElse(null);
    }

    private static List<ApplicationView.Option> options(List<org.tongban.catalog.Option> options, Locale language) {
        return options.stream()
                .map(option ->
                        new ApplicationView.Option(option.value(), option.text().in(language)))
                .toList();
    }

    private Problem.Field field(FieldError error, Locale language) {
        return new Problem.Field(error.pointer(), error.rejection().code(), sentence(error, language));
    }

    private String sentence(FieldError error, Locale language) {
        return messages.text(error.rejection().code(), error.rejection().args(), language);
    }

    private String promised(Guide guide, Locale language) {
        if (guide.isDecidedElsewhere()) return messages.text("intake.promised.elsewhere", language);
        if (guide.isImmediate()) return messages.text("intake.promised.immediate", language);
        var limits = guide.limits();
        return messages.text(
                "intake.promised",
                Map.of(
                        "promised",
                        length(limits.promised(), language),
                        "statutory",
                        length(limits.statutory(), language)),
                language);
    }

    private String length(Limit limit, Locale language) {
        var key = limit.isOnTheSpot() ? "on-the-spot" : limit.unit().name().toLowerCase(Locale.ROOT);
        return messages.counted("intake.limit." + key, limit.count(), Map.of("n", limit.count()), language);
    }
}
