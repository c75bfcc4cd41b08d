package org.tongban.catalog.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Addressee;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Limit;
import org.tongban.catalog.PowerSource;
import org.tongban.catalog.Result;
import org.tongban.catalog.Theme;
import org.tongban.catalog.Theme.Audience;
import org.tongban.catalog.open.NationalTables.Column;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** The national field list's columns of an item; what is not written down, or is no part of the text, stays empty. */
@Component
class ItemColumns {
    private static final String YES = "1";
    private static final String NO = "0";

    private final Catalog catalog;
    private final Regions regions;

    ItemColumns(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    List<Column<Implementation>> columns(Words w) {
        return Stream.of(base(w), holder(w), handling(w), counter(w), online(w))
                .flatMap(List::stream)
                .toList();
    }

    private List<Column<Implementation>> base(Words w) {
        return List.of(
                new Column<>("baseCode", entry -> entry.item().baseCode()),
                new Column<>("name", entry -> entry.item().name().in(w.language())),
                new Column<>("typeCode", entry -> entry.item().type().digits()),
                new Column<>("type", entry -> w.of("page.type.", entry.item().type())),
                written("basis", guide -> guide.basis().stream()
                        .map(each ->
                                each.title().in(w.language()) + each.article().in(w.language()))
                        .distinct()
                        .collect(Collectors.joining("\n"))),
                new Column<>("levels", entry -> entry.item().levels().stream()
                        .map(level -> String.valueOf(level.level()))
                        .collect(Collectors.joining(" "))),
                new Column<>("state", entry -> w.of("national.state.", catalog.standing(entry.item()))),
                new Column<>("version", entry -> entry.item().guideVersion()),
                new Column<>("effectiveFrom", entry -> day(entry.item().life().from())),
                new Column<>("effectiveUntil", entry -> day(entry.item().life().until())));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private List<Column<Implementation>> holder(Words w) {
        return List.of(
                new Column<>("implementationCode", Implementation::code),
                new Column<>("authorityCode", entry -> entry.authority().creditCode()),
                new Column<>("authorityName", entry -> entry.authority().name().in(w.language())),
                new Column<>("authorityNature", _ -> ""),
                new Column<>("entrustedBody", _ -> ""),
                new Column<>("divisionCode", Implementation::division),
                new Column<>("division", entry -> regions.division(entry.division())
                        .map(Division::name)
                        .orElse(Text.NONE)
                        .in(w.language())),
                new Column<>("powerSource", this::powerSource),
                new Column<>("addressees", entry -> entry.item().addressees().stream()
                        .map(Addressee::digit)
                        .collect(Collectors.joining(" "))),
                new Column<>("personThemes", entry -> themes(entry, Audience.PERSON, w)),
                new Column<>("organisationThemes", entry -> themes(entry, Audience.ORGANISATION, w)));
    }

    /** A zone has its powers from above. */
    private String powerSource(Implementation entry) {
        var inZone = regions.division(entry.division())
                .filter(place -> place.kind() == Division.Kind.ZONE)
                .map(_ -> PowerSource.DEVOLVED);
        return inZone.or(() -> guide(entry).flatMap(guide -> guide.listFacts().powerSource()))
                .map(PowerSource::digit)
                .orElse("");
    }

    private String themes(Implementation entry, Audience audience, Words w) {
        return catalog.themes().stream()
                .filter(theme -> theme.audience() == audience && theme.isOf(entry.item()))
                .map(Theme::name)
                .map(name -> name.in(w.language()))
                .collect(Collectors.joining(" "));
    }

    private List<Column<Implementation>> handling(Words w) {
        return List.of(
                written("caseKind", guide -> guide.isImmediate() ? "1" : "2"),
                written("statutoryLimit", guide -> guide.limits().statutory().count()),
                written("statutoryUnit", guide -> unit(guide.limits().statutory(), w)),
                written("promisedLimit", guide -> guide.limits().promised().count()),
                written("promisedUnit", guide -> unit(guide.limits().promised(), w)),
                written("visits", guide -> guide.visits().count()),
                written("visitReason", guide -> guide.visits().reason().in(w.language())),
                written("conditions", guide -> guide.conditions().stream()
                        .map(each -> each.in(w.language()))
                        .collect(Collectors.joining("\n"))),
                written("process", guide -> guide.process().stream()
                        .map(step -> w.of("page.step.", step.step()))
                        .collect(Collectors.joining("\n"))),
                new Column<>("specialProcedures", _ -> ""),
                written("charged", guide -> guide.fee().charged() ? YES : NO),
                written("feeBasis", guide -> guide.fee().basis().in(w.language())));
    }

    private static String unit(Limit limit, Words w) {
        return w.of("national.unit.", limit.unit());
    }

    private static List<Column<Implementation>> counter(Words w) {
        return List.of(
                new Column<>("place", entry -> entry.authority().place().in(w.language())),
                new Column<>("address", entry -> entry.authority().address()),
                new Column<>("hours", entry -> entry.authority().hours().in(w.language())),
                new Column<>("phone", entry -> entry.authority().phone()),
                new Column<>("complaintPhone", entry -> entry.authority().complaintPhone()));
    }

    private List<Column<Implementation>> online(Words w) {
        return List.of(
                new Column<>("online", entry -> guide(entry)
                        .map(guide -> guide.result().isExOfficio() ? NO : YES)
                        .orElse(NO)),
                new Column<>(
                        "depth", entry -> guide(entry).map(ItemColumns::depth).orElse("I")),
                new Column<>("onlinePayment", _ -> NO),
                new Column<>("courier", _ -> ""),
                written("appointment", guide -> guide.bookingField().isPresent() ? YES : NO),
                new Column<>("kiosk", _ -> ""),
                written("alsoAt", guide -> kinds(guide.takenInAt(), w)),
                written("jointBodies", (entry, guide) -> guide.jointBodies().stream()
                        .map(body -> body.isNamed()
                                ? regions.authority(body.authority())
                                : regions.authority(body.authority(), entry.division()))
                        .flatMap(Optional::stream)
                        .map(authority -> authority.name().in(w.language()))
                        .collect(Collectors.joining("\n"))),
                written("resultKind", ItemColumns::resultKind),
                written("resultName", guide -> guide.result().name().in(w.language())),
                new Column<>("resultSample", _ -> ""));
    }

    /** I told, III applied for, IV done without coming. */
    private static String depth(Guide guide) {
        if (guide.result().isExOfficio()) return "I";
        return guide.visits().count() == 0 ? "IV" : "III";
    }

    private static String resultKind(Guide guide) {
        return guide.result().kind() == Result.Kind.LICENCE
                ? "10"
                : guide.result().kind() == Result.Kind.DOCUMENT ? "20" : "30";
    }

    private String kinds(List<String> kinds, Words w) {
        return kinds.stream()
                .flatMap(kind -> regions.authorityKind(kind).stream())
                .map(kind -> kind.name().in(w.language()))
                .collect(Collectors.joining("\n"));
    }

    private Optional<Guide> guide(Implementation entry) {
        return entry.item().isDescribed() ? catalog.current(entry.item().slug()) : Optional.empty();
    }

    /** Of what a guide says; empty where there is none. */
    private Column<Implementation> written(String key, java.util.function.Function<Guide, Object> cell) {
        return written(key, (_, guide) -> cell.apply(guide));
    }

    private Column<Implementation> written(String key, BiFunction<Implementation, Guide, Object> cell) {
        return new Column<>(
                key,
                entry -> guide(entry).map(guide -> cell.apply(entry, guide)).orElse(""));
    }
}
