package org.tongban.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.region.Division;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.Text;

/** Reads {@code services/<slug>.yaml} of a pack whose schema has been checked. */
public final class GuideReader {
    private static final List<String> UPLOADS = List.of("image/jpeg", "image/png", "application/pdf");
    private static final int MAX_MEGABYTES = 10;
    private static final Limit ON_THE_SPOT = new Limit(0, Limit.Unit.WORKING);

    private static final List<Option> YES_OR_NO =
            List.of(new Option("yes", new Text("是", "Yes")), new Option("no", new Text("否", "No")));

    private GuideReader() {}

    /** Every service of a pack, by file name. */
    public static List<Guide> all(Pack pack) {
        var rules = RuleSetReader.all(pack);
        return pack.yamls("services").stream()
                .map(service -> guide(service, rules))
                .toList();
    }

    private static Guide guide(PackNode service, Map<String, RuleSet> rules) {
        return new Guide(
                service.string("slug"),
                service.string("baseCode"),
                service.text("name"),
                service.text("summary"),
                service.get("type").constant(ItemType.class),
                service.get("caseKind").constant(CaseKind.class),
                addressees(service),
                themes(service),
                service.get("level").constant(Division.Kind.class),
                service.string("authority"),
                service.strings("takenInAt"),
                service.strings("keywords"),
                service.items("basis").stream().map(GuideReader::basis).toList(),
                service.texts("conditions"),
                limits(service.get("limits"), rules),
                service.find("visits").map(GuideReader::visits).orElse(new Visits(0, Text.NONE)),
                service.find("fee").map(GuideReader::fee).orElse(Fee.NONE),
                service.items("questions").stream().map(GuideReader::question).toList(),
                requirements(service),
                service.items("form").stream().map(GuideReader::group).toList(),
                service.items("materials").stream().map(GuideReader::material).toList(),
                ProcessReader.steps(service),
                service.items("checklist").stream().map(GuideReader::point).toList(),
                result(service),
                service.items("faq").stream()
                        .map(each -> new Faq(each.text("question"), each.text("answer")))
                        .toList(),
                service.constant("decidedBy", DecidedBy.class, DecidedBy.AUTHORITY),
                service.find("inPerson").map(GuideReader::inPerson).orElse(InPerson.NONE),
                service.find("projectCode").map(GuideReader::projectCode).orElse(ProjectCodeSource.NONE),
                ProcessReader.jointBodies(service),
                AutomaticReader.automatic(service),
                service.integer("promiseCheckDays", 0),
                service.find("publicNotice").map(GuideReader::publicNotice),
                LifeReader.life(service),
                ListFactsReader.facts(service));
    }

    private static List<Requirement> requirements(PackNode service) {
        return service.items("requirements").stream()
                .map(GuideReader::requirement)
                .toList();
    }

    private static List<Addressee> addressees(PackNode service) {
        return service.items("addressees").stream()
                .map(each -> each.constant(Addressee.class))
                .toList();
    }

    private static Themes themes(PackNode service) {
        return service.find("themes")
                .map(themes -> new Themes(themes.strings("person"), themes.strings("organisation")))
                .orElse(new Themes(List.of(), List.of()));
    }

    private static InPerson inPerson(PackNode inPerson) {
        return new InPerson(
                inPerson.text("reason"), inPerson.get("at").constant(Division.Kind.class), inPerson.text("place"));
    }

    private static ChecklistItem point(PackNode point) {
        return new ChecklistItem(point.string("key"), point.text("text"), point.string("when", ""));
    }

    private static PublicNotice publicNotice(PackNode notice) {
        return new PublicNotice(notice.integer("days", 0), notice.string("when", ""), notice.strings("fields"));
    }

    private static ProjectCodeSource projectCode(PackNode source) {
        return new ProjectCodeSource(
                source.string("name"),
                source.string("division"),
                source.string("organisation"),
                source.string("creditCode"),
                source.string("investment"));
    }

    public static LegalBasis basis(PackNode basis) {
        return new LegalBasis(
                basis.text("title"),
                basis.text("article"),
                basis.text("text"),
                basis.flag("verified", false),
                basis.string("source", ""));
    }

    private static Limits limits(PackNode limits, Map<String, RuleSet> rules) {
        var slug = limits.string("rules");
        var set = rules.getOrDefault(slug, RuleSet.LICENSING_LAW);
        return new Limits(
                slug,
                limits.find("statutory").map(GuideReader::limit).orElse(ON_THE_SPOT),
                limits.find("promised").map(GuideReader::limit).orElse(ON_THE_SPOT),
                limits.integer("extensionDays", set.extension().days()),
                set);
    }

    /** {@code {days: 5, unit: working}} or {@code {hours: 24}}. */
    public static Limit limit(PackNode limit) {
        if (limit.has("hours")) return new Limit(limit.integer("hours", 0), Limit.Unit.HOURS);
        return new Limit(limit.integer("days", 0), limit.constant("unit", Limit.Unit.class, Limit.Unit.WORKING));
    }

    private static Visits visits(PackNode visits) {
        return new Visits(visits.integer("count", 0), visits.text("reason"));
    }

    private static Fee fee(PackNode fee) {
        return fee.isScalar() ? Fee.NONE : new Fee(true, fee.text("standard"), fee.text("basis"));
    }

    public static Question question(PackNode question) {
        return new Question(
                question.string("key"),
                question.text("text"),
                question.text("hint"),
                question.get("kind").constant(Question.Kind.class),
                question.has("options") ? options(question) : YES_OR_NO,
                question.string("when", ""));
    }

    private static List<Option> options(PackNode node) {
        return node.items("options").stream()
                .map(each -> new Option(each.string("value"), each.text("text")))
                .toList();
    }

    private static Requirement requirement(PackNode requirement) {
        return new Requirement(
                requirement.string("field", ""), requirement.string("when"), requirement.text("message"));
    }

    private static FieldGroup group(PackNode group) {
        return new FieldGroup(
                group.string("group"),
                group.text("title"),
                group.items("fields").stream().map(GuideReader::field).toList());
    }

    private static FormField field(PackNode field) {
        return new FormField(
                field.string("key"),
                field.text("label"),
                field.get("kind").constant(FormField.Kind.class),
                field.flag("required", false),
                field.string("prefill", ""),
                field.string("prefillWhen", ""),
                field.string("when", ""),
                field.text("hint"),
                options(field),
                field.integer("maxLength", 0),
                field.string("min", ""),
                field.string("max", ""));
    }

    private static Material material(PackNode material) {
        return new Material(
                material.string("key"),
                material.text("name"),
                material.get("kind").constant(Material.Kind.class),
                material.constant("need", Material.Need.class, Material.Need.YES),
                material.constant("source", Material.Source.class, Material.Source.APPLICANT),
                material.items("take").stream().map(GuideReader::take).toList(),
                material.string("when", ""),
                material.text("standard"),
                material.text("note"),
                material.integer("followsWithin", 0));
    }

    private static Take take(PackNode take) {
        var by = take.get("by").constant(Take.By.class);
        var uploads = by == Take.By.UPLOAD;
        return new Take(
                by,
                take.string("type", ""),
                take.text("text"),
                take.has("accept") ? take.strings("accept") : uploads ? UPLOADS : List.of(),
                uploads ? take.integer("maxMegabytes", MAX_MEGABYTES) : 0);
    }

    private static Result result(PackNode service) {
        var result = service.get("result");
        var kind = result.get("kind").constant(Result.Kind.class);
        var name = result.has("name") ? result.text("name") : service.text("name");
        var act = result.constant("act", LicenceAct.class, LicenceAct.ISSUE);
        return new Result(
                kind,
                name,
                result.string("licence", ""),
                Optional.of(act).filter(LicenceAct::needsOne),
                result.find("renewal").map(GuideReader::renewal));
    }

    private static Renewal renewal(PackNode renewal) {
        return new Renewal(
                limit(renewal.get("opens")),
                limit(renewal.get("closes")),
                renewal.constant("from", Renewal.From.class, Renewal.From.EXPIRY));
    }
}
