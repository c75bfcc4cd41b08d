package org.tongban.bundle;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.bundle.Bundles.Offered;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Limit;
import org.tongban.catalog.MaterialView;
import org.tongban.catalog.MaterialWriter;
import org.tongban.catalog.Picture;
import org.tongban.catalog.Question;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Writes a bundle down for a reader. */
@Component
class BundlePageWriter {
    private final Regions regions;
    private final InstantSource time;
    private final MaterialWriter materials = new MaterialWriter();

    BundlePageWriter(Regions regions, InstantSource time) {
        this.regions = regions;
        this.time = time;
    }

    /** @param given what came with the address; unknown questions and answers are left out */
    BundlePageView write(Offered offered, Map<String, String> given, Words w) {
        var form = offered.form();
        var language = w.language();
        var answers = understood(form, given);
        var scenario = withoutUnasked(form, answers);
        var shares = new Shares(form, scenario);
        var members = shares.members();
        var separately = shares.separately();
        return new BundlePageView(
                offered.bundle().slug(),
                offered.bundle().name().in(language),
                offered.bundle().summary().in(language),
                offered.place().code(),
                regions.path(offered.place().code(), language),
                members.stream().map(each -> part(each, offered, scenario, w)).toList(),
                expected(form, members, w),
                visits(form, members, w),
                answers,
                questions(form, answers, language),
                obstacles(form, answers, language),
                new Shares(form, answers).settled(),
                materials(form, members, scenario, w),
                passed(form, members, scenario, language),
                separately.materials(),
                separately.handIn(),
                picture(form, members, language),
                form.guide().conditions().stream()
                        .map(each -> each.in(language))
                        .toList(),
                offered.bundle().faq().stream()
                        .map(each -> new BundlePageView.FaqView(
                                each.question().in(language), each.answer().in(language)))
                        .toList(),
                applyHref(offered, answers));
    }

    /** Only answers to questions that are asked, only by their options. */
    private static Map<String, String> understood(MergedForm form, Map<String, String> given) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : form.guide().questions()) {
            var answer = given.getOrDefault(question.key(), "");
            if (question.options().stream().anyMatch(option -> option.value().equals(answer))
                    && GuideConditions.holds(question.when(), answers)) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    /** A question that the answers rule out is answered by nothing: what hangs on it is not needed. */
    private static Map<String, String> withoutUnasked(MergedForm form, Map<String, String> answers) {
        var scenario = new LinkedHashMap<>(answers);
        for (var question : form.guide().questions()) {
            if (!answers.containsKey(question.key()) && !GuideConditions.mayHold(question.when(), answers)) {
                scenario.put(question.key(), "");
            }
        }
        return scenario;
    }

    private static BundlePageView.PartView part(Member member, Offered offered, Map<String, String> scenario, Words w) {
        var form = offered.form();
        var guide = form.guide(member);
        var item = offered.item(member);
        var among = new Shares(form, scenario).members();
        return new BundlePageView.PartView(
                member.service(),
                guide.name().in(w.language()),
                member.why().in(w.language()),
                item.authorityName().in(w.language()),
                length(guide.limits().promised(), w),
                "/guides/" + member.service() + "/" + item.division(),
                form.waitsFor(member, among).stream()
                        .map(service -> BundleApplicationViews.name(form, service, w.language()))
                        .toList(),
                MergedForm.isPart(member, scenario));
    }

    /** What may be brought by another part is told there, and not asked for here as well. */
    private List<MaterialView> materials(MergedForm form, List<Member> members, Map<String, String> scenario, Words w) {
        var brought = members.stream()
                .flatMap(member ->
                        form.taken(member, members, scenario).keySet().stream().map(member::material))
                .collect(Collectors.toSet());
        return materials.write(form.guide(), scenario, w).stream()
                .filter(material -> new Shares(form, scenario).settled() || !brought.contains(material.key()))
                .toList();
    }

    private static String length(Limit limit, Words w) {
        if (limit.isOnTheSpot()) return w.of("page.limit.atOnce");
        return w.count("page.limit." + limit.unit().name().toLowerCase(Locale.ROOT), limit.count());
    }

    /** The longest way through the graph: what runs side by side counts once. */
    private static String expected(MergedForm form, List<Member> members, Words w) {
        var ends = new HashMap<String, Integer>();
        for (var round = 0; round < members.size(); round++) {
            for (var member : members) {
                var begins = form.waitsFor(member, members).stream()
                        .mapToInt(each -> ends.getOrDefault(each, 0))
                        .max()
                        .orElse(0);
                ends.put(
                        member.service(),
                        begins + form.guide(member).limits().promised().wholeDays());
            }
        }
        var longest = ends.values().stream().mapToInt(each -> each).max().orElse(0);
        var calendar = members.stream()
                .anyMatch(each -> form.guide(each).limits().promised().unit() == Limit.Unit.CALENDAR);
        if (longest == 0) return w.of("page.limit.atOnce");
        return w.count(calendar ? "page.limit.calendar" : "page.limit.working", longest);
    }

    private static String visits(MergedForm form, List<Member> members, Words w) {
        var count = members.stream()
                .mapToInt(each -> form.guide(each).visits().count())
                .sum();
        return count == 0 ? w.of("page.visits.none") : w.count("page.visits", count);
    }

    private static List<BundlePageView.QuestionView> questions(
            MergedForm form, Map<String, String> answers, Locale language) {
        return form.guide().questions().stream()
                .filter(question -> GuideConditions.holds(question.when(), answers))
                .map(question -> question(question, answers, language))
                .toList();
    }

    private static BundlePageView.QuestionView question(
            Question question, Map<String, String> answers, Locale language) {
        return new BundlePageView.QuestionView(
                question.key(),
                question.text().in(language),
                question.hint().in(language),
                question.options().stream()
                        .map(option -> new BundlePageView.OptionView(
                                option.value(),
                                option.text().in(language),
                                option.value().equals(answers.get(question.key()))))
                        .toList());
    }

    private List<String> obstacles(MergedForm form, Map<String, String> answers, Locale language) {
        return GuideConditions.unmet(form.guide(), answers, Map.of(), Zones.dateOf(time.instant())).stream()
                .map(requirement -> requirement.message().in(language))
                .distinct()
                .toList();
    }

    private static List<BundlePageView.PassedView> passed(
            MergedForm form, List<Member> members, Map<String, String> scenario, Locale language) {
        return BundleApplicationViews.passed(form, members, scenario, language).stream()
                .map(each -> new BundlePageView.PassedView(each.material(), each.from(), each.to()))
                .toList();
    }

    private static Picture picture(MergedForm form, List<Member> members, Locale language) {
        return Picture.of(members.stream()
                .map(each -> new Picture.Shape(
                        each.service(), form.guide(each).name().in(language), form.waitsFor(each, members)))
                .toList());
    }

    private static String applyHref(Offered offered, Map<String, String> answers) {
        var address = UriComponentsBuilder.fromPath("/apply/bundles/{slug}/{division}");
        answers.forEach(address::queryParam);
        return address.buildAndExpand(offered.bundle().slug(), offered.place().code())
                .encode()
                .toUriString();
    }
}
