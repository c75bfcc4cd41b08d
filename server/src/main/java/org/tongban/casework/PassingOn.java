package org.tongban.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.DeskCaseView.LabelledValue;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Question;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/**
 * Who else could be competent for a case, and passing it on there. The law has the authority refuse and name the right
 * one (Licensing Law, Art. 32); passing on spares the applicant from handing in again.
 */
@Component
class PassingOn {
    private static final String LATER = "later";

    private final Casework casework;
    private final Catalog catalog;
    private final Regions regions;
    private final JointBodies jointBodies;

    PassingOn(Casework casework, Catalog catalog, Regions regions, JointBodies jointBodies) {
        this.casework = casework;
        this.catalog = catalog;
        this.regions = regions;
        this.jointBodies = jointBodies;
    }

    /**
     * @param services the case's own first, then those that ask nothing that was not answered
     * @param places where the chosen one is carried out, besides here; {@code value} names the authority
     */
    record Competent(List<LabelledValue> services, List<LabelledValue> places) {}

    Competent competent(UUID id, String service, Caller caller) {
        var file = casework.find(id, caller);
        var answers = casework.content(id, caller).answers();
        var language = Calls.current().language();
        var own = catalog.guide(file.guideVersion());
        var others = catalog.guides().stream()
                .filter(guide -> !guide.slug().equals(file.service()))
                .filter(guide -> fits(own, guide, answers));
        var chosen = service.isBlank() ? file.service() : service;
        return new Competent(
                Stream.concat(Stream.of(own), others)
                        .map(guide ->
                                new LabelledValue(guide.slug(), guide.name().in(language), ""))
                        .toList(),
                places(file, chosen)
                        .map(item -> new LabelledValue(
                                item.division(),
                                regions.path(item.division(), language),
                                item.authorityName().in(language)))
                        .toList());
    }

    /** Each authority once: those beside the case's own division first, then districts and zones, then the region. */
    private Stream<ServiceItem> places(CaseFile file, String service) {
        var item = catalog.item(service).filter(BaseItem::isDescribed);
        if (item.isEmpty()) return Stream.empty();
        var beside = regions.ancestors(file.division()).reversed().stream()
                .skip(1)
                .limit(1)
                .flatMap(above -> catalog.placesBelow(item.get(), above.code()).stream());
        var all = Stream.concat(beside, catalog.placesOf(item.get()).stream()).map(Division::code);
        Predicate<ServiceItem> isOther = found -> !isOwn(file, found);
        return Stream.concat(all, Stream.of(regions.region().code()))
                .flatMap(code -> catalog.find(service, code).stream())
                .filter(isOther)
                .distinct();
    }

    private static boolean isOwn(CaseFile file, ServiceItem item) {
        return file.authority().equals(item.authority()) && file.service().equals(item.slug());
    }

    /** @throws RejectedException where the item is not carried out there, or asks what the applicant was never asked */
    @Transactional
    CaseFile passOn(UUID id, int expectedVersion, String service, String division, String reason, Caller caller) {
        var file = casework.find(id, caller);
        var item = catalog.service(service, division);
        if (isOwn(file, item)) throw new RejectedException(new PassingRejection.IsCompetent());
        var pass = file.service().equals(service)
                ? asSame(file, Competence.of(item).under(file.guideVersion()), reason, caller)
                : asOther(file, item, reason, caller);
        return casework.command(id, expectedVersion, pass, caller);
    }

    /** Under the same terms, but those who have a say are those of the other place. */
    private CaseCommand.PassOn asSame(CaseFile file, Competence to, String reason, Caller caller) {
        var content = casework.content(file.id(), caller);
        var terms = jointBodies.named(file.terms(), to, content);
        var other = Optional.of(new CaseCommand.AsOther(terms, content)).filter(_ -> !terms.equals(file.terms()));
        return new CaseCommand.PassOn(file.authority(), to, other, reason);
    }

    private CaseCommand.PassOn asOther(CaseFile file, ServiceItem item, String reason, Caller caller) {
        var content = casework.content(file.id(), caller);
        if (!fits(catalog.guide(file.guideVersion()), item.guide(), content.answers())) {
            throw new RejectedException(new PassingRejection.AsksOtherThings());
        }
        var other = carriedOver(item.guide(), content);
        var to = Competence.of(item);
        var terms = jointBodies.named(CaseTerms.of(item.guide(), other.answers()), to, other);
        return new CaseCommand.PassOn(file.authority(), to, Optional.of(new CaseCommand.AsOther(terms, other)), reason);
    }

    /** About no licence that somebody has, for the same people, and every question that it asks was answered. */
    private static boolean fits(Guide own, Guide other, Map<String, String> answers) {
        if (other.result().act().needsOne()) return false;
        return other.addressees().stream().anyMatch(own.addressees()::contains)
                && other.questions().stream()
                        .filter(question -> GuideConditions.holds(question.when(), answers))
                        .allMatch(question -> isAnswered(question, answers.getOrDefault(question.key(), "")));
    }

    private static boolean isAnswered(Question question, String answer) {
        return switch (question.kind()) {
            case YESNO -> answer.equals("yes") || answer.equals("no");
            case CHOICE ->
                question.options().stream().anyMatch(option -> option.value().equals(answer));
        };
    }

    /** What the other item asks as well; what it asks besides is left for the authority to have corrected. */
    private static CaseContent carriedOver(Guide guide, CaseContent content) {
        var form = new HashMap<>(content.form());
        form.keySet().removeIf(key -> guide.field(key).isEmpty());
        var answers = new HashMap<>(content.answers());
        answers.keySet().removeIf(key -> guide.question(key).isEmpty());
        var missing = guide.materials().stream()
                .filter(material -> GuideConditions.holds(material.when(), answers))
                .filter(material -> content.materials().stream()
                        .noneMatch(given -> given.key().equals(material.key())))
                .map(material ->
                        new CaseContent.Material(material.key(), material.name().zh(), LATER, "", List.of()));
        return new CaseContent(
                content.applicantName(),
                Map.copyOf(form),
                Map.copyOf(answers),
                Stream.concat(content.materials().stream(), missing).toList());
    }
}
