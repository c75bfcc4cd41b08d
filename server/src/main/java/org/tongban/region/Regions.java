package org.tongban.region;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** The region as published: everything here is answered from memory. It is filled before the web opens. */
@Service
public class Regions {
    private final InstantSource time;
    private volatile RegionModel model = RegionModel.EMPTY;
    private volatile String version = "";
    private volatile DivisionSearch search = DivisionSearch.EMPTY;

    Regions(InstantSource time) {
        this.time = time;
    }

    void publish(RegionModel published) {
        model = published;
        version = published.version();
    }

    /** A publication that changed nothing of the region itself. */
    void publishedAs(String hash) {
        version = hash;
    }

    public Region region() {
        return model.region();
    }

    /** The division of a code: today's, else the last that had it. */
    public Optional<Division> division(String code) {
        return model.division(code, today());
    }

    /** The division that had this code on a day. */
    public Optional<Division> division(String code, LocalDate day) {
        return model.division(code, day).filter(division -> division.isValidOn(day));
    }

    /** @throws RejectedException {@code region.unknown-division} */
    public Division requireDivision(String code) {
        return division(code).orElseThrow(() -> new RejectedException(new RegionRejection.UnknownDivision(code)));
    }

    /** Divisions directly below, valid today, by code. */
    public List<Division> children(String code) {
        return model.children(code, today());
    }

    public boolean hasChildren(String code) {
        return !children(code).isEmpty();
    }

    /** Zones that are in force today, by code. */
    public List<Zone> zones() {
        return model.zones(today());
    }

    public Optional<Zone> zone(String code) {
        return model.zone(code);
    }

    /** Who may be in charge of a place, nearest first: itself, a zone that administers it, the divisions above. */
    public List<Division> jurisdictions(String code) {
        return model.jurisdictions(code, today());
    }

    /** Divisions and zones by name, pinyin or initials, also by names they once had; the greater first. */
    public List<Division> find(String words, int most) {
        return search().find(words, most);
    }

    private DivisionSearch search() {
        var ready = search;
        var known = model;
        if (ready.version().equals(known.version())) return ready;
        search = new DivisionSearch(known.version(), known.all(today()), known.formerCodes());
        return search;
    }

    /** How many divisions of a kind the region consists of, without itself. */
    public int count(Division.Kind kind) {
        var top = region().code();
        return (int) divisions(kind).stream()
                .filter(each -> !each.code().equals(top) && each.code().startsWith(top))
                .count();
    }

    /** All divisions of a kind, valid today, by code. */
    public List<Division> divisions(Division.Kind kind) {
        return model.ofKind(kind, today());
    }

    /** From the province down to the division itself; empty if the code is unknown. */
    public List<Division> ancestors(String code) {
        return model.ancestors(code, today());
    }

    /** Like {@link #ancestors}, but from the region down: what lies above it is not its to offer. */
    public List<Division> line(String code) {
        var top = region().code();
        var all = ancestors(code);
        return contains(top, code)
                ? all.stream().dropWhile(each -> !each.code().equals(top)).toList()
                : all;
    }

    /** The division itself or the one above it that is of this kind. */
    public Optional<Division> ancestor(String code, Division.Kind kind) {
        return ancestors(code).stream()
                .filter(division -> division.kind() == kind)
                .findFirst();
    }

    /** The names from the province down: 重庆市渝中区解放碑街道, or Jiefangbei, Yuzhong, Chongqing. */
    public String path(String code, Locale language) {
        var names =
                ancestors(code).stream().map(each -> each.name().in(language)).toList();
        return language.getLanguage().equals("en") ? String.join(", ", names.reversed()) : String.join("", names);
    }

    /** True if {@code inner} is {@code outer} or lies in it. */
    public boolean contains(String outer, String inner) {
        return ancestors(inner).stream().anyMatch(each -> each.code().equals(outer));
    }

    public Optional<Authority> authority(String creditCode) {
        return model.authority(creditCode);
    }

    /** @throws RejectedException {@code region.unknown-authority} */
    public Authority requireAuthority(String creditCode) {
        return authority(creditCode)
                .orElseThrow(() -> new RejectedException(new RegionRejection.UnknownAuthority(creditCode)));
    }

    /** The authority of a kind for a division: its own, else that of a zone with the power, else the nearest above. */
    public Optional<Authority> authority(String kind, String division) {
        return jurisdictions(division).stream()
                .flatMap(each -> model.authorities(each.code()).stream())
                .filter(authority -> authority.kind().equals(kind))
                .findFirst();
    }

    /** The authorities of exactly this division. */
    public List<Authority> authorities(String division) {
        return model.authorities(division);
    }

    public Optional<Region.AuthorityKind> authorityKind(String kind) {
        return region().authorityKinds().stream()
                .filter(each -> each.key().equals(kind))
                .findFirst();
    }

    /** The posts that an authority of this kind has. */
    public List<Post> posts(String authorityKind) {
        return authorityKind(authorityKind).map(Region.AuthorityKind::posts).orElse(List.of());
    }

    /** The halls and service points where people of a division are received, nearest level first. */
    public List<Place> places(String division) {
        return ancestors(division).reversed().stream().flatMap(this::placesOf).toList();
    }

    /** The places of exactly this division. */
    private Stream<Place> placesOf(Division division) {
        var halls = authorities(division.code()).stream()
                .filter(authority -> authorityKind(authority.kind())
                        .filter(kind -> kind.receives() && kind.level() == division.kind())
                        .isPresent())
                .map(Places::hall);
        return Stream.concat(servicePoint(division.code()).stream(), halls);
    }

    /** The point in a village or community that takes in and assists, and decides nothing. */
    public Optional<Place> servicePoint(String code) {
        var division = division(code);
        return region().servicePoints()
                .filter(points ->
                        division.filter(each -> each.kind() == points.level()).isPresent())
                .flatMap(points -> authority(points.host(), code)
                        .map(host ->
                                Places.servicePoint(points, division.orElseThrow(), path(code, Locale.CHINESE), host)))
                .map(point -> Places.at(point, model.servicePoints().get(code)));
    }

    /** Halls and service points in a division or below it whose position is recorded, the greater ones first. */
    public List<Place> recordedPlaces(String outer) {
        var halls = model.authorities().stream().map(Places::hall).filter(Place::hasPosition);
        var points = model.servicePoints().keySet().stream().flatMap(code -> servicePoint(code).stream());
        return Stream.concat(halls, points)
                .filter(place -> contains(outer, place.division()))
                .distinct()
                .sorted(Comparator.comparingInt(place -> place.division().length()))
                .toList();
    }

    /** The outlines of the districts; none where the pack has no map. */
    public Optional<RegionMap> map() {
        return model.map();
    }

    public WorkingCalendar calendar() {
        return model.calendar();
    }

    /** Hash of the published pack. */
    public String version() {
        return version;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Zones.CHINA);
    }
}
