package org.tongban.catalog.page;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Life;
import org.tongban.catalog.MaterialView;
import org.tongban.catalog.MaterialWriter;
import org.tongban.catalog.Question;
import org.tongban.catalog.ServiceItem;
import org.tongban.catalog.TypicalTimes;
import org.tongban.catalog.page.GuideView.BasisView;
import org.tongban.catalog.page.GuideView.ContactView;
import org.tongban.catalog.page.GuideView.ElsewhereView;
import org.tongban.catalog.page.GuideView.FaqView;
import org.tongban.catalog.page.GuideView.FeeView;
import org.tongban.catalog.page.GuideView.HallView;
import org.tongban.catalog.page.GuideView.OptionView;
import org.tongban.catalog.page.GuideView.QuestionView;
import org.tongban.catalog.page.GuideView.VisitsView;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Writes a guide down for a reader. */
@Component
class GuideWriter {
    private final Regions regions;
    private final InstantSource time;
    private final TypicalTimes times;
    private final LifeWriter life;
    private final MaterialWriter materials = new MaterialWriter();
    private final LimitWriter clock = new LimitWriter();
    private final ProcessWriter process;

    GuideWriter(Regions regions, TypicalTimes times, LifeWriter life, InstantSource time) {
        this.life = life;
        this.times = times;
        this.regions = regions;
        this.process = new ProcessWriter(regions);
        this.time = time;
    }

    /** @param given what came with the address; unknown questions and answers are left out */
    GuideView write(ServiceItem item, Map<String, String> given, Words w) {
        var guide = item.guide();
        var language = w.language();
        var answers = understood(guide, given);
        var scenario = withoutUnasked(guide, answers);
        var needed = materials.write(guide, scenario, w);
        return new GuideView(
                item.slug(),
                item.name().in(language),
                guide.summary().in(language),
                item.division(),
                regions.path(item.division(), language),
                item.authorityName().in(language),
                item.implementationCode(),
                item.guideVersion(),
                w.of("page.type." + word(guide.type())),
                w.of("page.kind." + word(guide.caseKind())),
                LimitWriter.limit(guide, w),
                times.of(item.slug(), item.authority())
                        .map(typical -> LimitWriter.typical(typical, w))
                        .orElse(""),
                visits(guide, w),
                fee(guide, w),
                answers,
                questions(guide, answers, language),
                obstacles(guide, answers, language),
                needed,
                mine(materials.write(guide, Map.of(), w)) - mine(needed),
                process.steps(item, scenario, w),
                process.picture(item, scenario, w),
                basis(guide, language),
                guide.conditions().stream().map(text -> text.in(language)).toList(),
                faq(guide, language),
                contact(item, language),
                elsewhere(item, w),
                clock(guide, w),
                isOpen(guide) ? applyHref(item, answers) : "",
                life.write(guide.life(), w));
    }

    private static int mine(List<MaterialView> materials) {
        return (int) materials.stream().filter(MaterialView::mine).count();
    }

    /** A question that the answers rule out is answered by nothing: what hangs on it is not needed. */
    private static Map<String, String> withoutUnasked(Guide guide, Map<String, String> answers) {
        var scenario = new LinkedHashMap<>(answers);
        for (var question : guide.questions()) {
            if (!answers.containsKey(question.key()) && !GuideConditions.mayHold(question.when(), answers)) {
                scenario.put(question.key(), "");
            }
        }
        return scenario;
    }

    /** Why, by the answers so far, it cannot or need not be applied for. */
    private List<String> obstacles(Guide guide, Map<String, String> answers, Locale language) {
        return GuideConditions.unmet(guide, answers, Map.of(), Zones.dateOf(time.instant())).stream()
                .map(requirement -> requirement.message().in(language))
                .toList();
    }

    private static List<BasisView> basis(Guide guide, Locale language) {
        return guide.basis().stream()
                .map(basis -> new BasisView(
                        basis.title().in(language),
                        basis.article().in(language),
                        basis.text().in(language),
                        basis.verified(),
                        basis.source()))
                .toList();
    }

    private static List<FaqView> faq(Guide guide, Locale language) {
        return guide.faq().stream()
                .map(faq ->
                        new FaqView(faq.question().in(language), faq.answer().in(language)))
                .toList();
    }

    /** Only answers to this guide's questions, only by their options. */
    private static Map<String, String> understood(Guide guide, Map<String, String> given) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : guide.questions()) {
            var answer = given.getOrDefault(question.key(), "");
            if (question.options().stream().anyMatch(option -> option.value().equals(answer))
                    && asked(question, answers)) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    private static boolean asked(Question question, Map<String, String> answers) {
        return GuideConditions.holds(question.when(), answers);
    }

    private static List<QuestionView> questions(Guide guide, Map<String, String> answers, Locale language) {
        return guide.questions().stream()
                .filter(question -> asked(question, answers))
                .map(question -> new QuestionView(
                        question.key(),
                        question.text().in(language),
                        question.hint().in(language),
                        question.options().stream()
                                .map(option -> new OptionView(
                                        option.value(),
                                        option.text().in(language),
                                        option.value().equals(answers.get(question.key()))))
                                .toList()))
                .toList();
    }

    private @Nullable ElsewhereView elsewhere(ServiceItem item, Words w) {
        var guide = item.guide();
        if (!guide.isDecidedElsewhere()) return null;
        var language = w.language();
        var division = regions.division(item.division())
                .map(each -> each.name().in(language))
                .orElse(item.division());
        return new ElsewhereView(
                guide.inPerson().reason().in(language),
                w.of(
                        guide.inPerson().at() == guide.level() ? "page.guide.counter" : "page.guide.countersBelow",
                        "division",
                        division,
                        "place",
                        guide.inPerson().place().in(language)));
    }

    static VisitsView visits(Guide guide, Words w) {
        var visits = guide.visits();
        var text = visits.count() == 0 ? w.of("page.visits.none") : w.count("page.visits", visits.count());
        return new VisitsView(visits.count(), text, visits.reason().in(w.language()));
    }

    private static FeeView fee(Guide guide, Words w) {
        var fee = guide.fee();
        var text = fee.charged() ? fee.standard().in(w.language()) : w.of("page.fee.none");
        return new FeeView(fee.charged(), text, fee.basis().in(w.language()));
    }

    private ContactView contact(ServiceItem item, Locale language) {
        var authority = regions.requireAuthority(item.authority());
        var others = item.guide().takenInAt().isEmpty()
                ? List.<HallView>of()
                : regions.places(item.division()).stream()
                        .filter(hall -> !hall.name().equals(authority.place()))
                        .map(hall -> new HallView(hall.name().in(language), hall.address(), hall.phone()))
                        .toList();
        return new ContactView(
                authority.place().in(language),
                authority.address(),
                authority.hours().in(language),
                authority.phone(),
                authority.complaintPhone(),
                others);
    }

    private List<String> clock(Guide guide, Words w) {
        return Stream.concat(clock.sentences(guide, w).stream(), process.clocks(guide, w))
                .toList();
    }

    /** Empty where nobody applies. */
    private boolean isOpen(Guide guide) {
        return guide.life().on(Zones.dateOf(time.instant())) == Life.Standing.IN_FORCE;
    }

    private static String applyHref(ServiceItem item, Map<String, String> answers) {
        if (item.guide().result().isExOfficio()) return "";
        var address = UriComponentsBuilder.fromPath("/apply/{slug}/{division}");
        answers.forEach(address::queryParam);
        return address.buildAndExpand(item.slug(), item.division()).encode().toUriString();
    }

    /** A constant as it stands in message keys: SITE_CHECK is {@code siteCheck}. */
    static String word(Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        return parts[0]
                + Stream.of(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
