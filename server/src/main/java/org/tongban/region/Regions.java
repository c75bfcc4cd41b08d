package org.tongban.region;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** The region as published: everything here is answered from memory. It is filled before the web opens. */
@Service
public class Regions {
    private final InstantSource time;
    private volatile RegionModel model = RegionModel.EMPTY;

    Regions(InstantSource time) {
        this.time = time;
    }

    void publish(RegionModel published) {
        model = published;
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

    /** All divisions of a kind, valid today, by code. */
    public List<Division> divisions(Division.Kind kind) {
        return model.ofKind(kind, today());
    }

    /** From the province down to the division itself; empty if the code is unknown. */
    public List<Division> ancestors(String code) {
        return model.ancestors(code, today());
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

    /** The authority of a kind for a division: its own, else that of the nearest division above. */
    public Optional<Authority> authority(String kind, String division) {
        return ancestors(division).reversed().stream()
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

    /** The halls where people of a division are received, nearest level first. */
    public List<Place> places(String division) {
        return ancestors(division).reversed().stream()
                .flatMap(each -> authorities(each.code()).stream())
                .filter(authority -> authorityKind(authority.kind())
                        .map(Region.AuthorityKind::receives)
                        .orElse(false))
                .map(Regions::place)
                .toList();
    }

    public WorkingCalendar calendar() {
        return model.calendar();
    }

    /** Hash of the published pack. */
    public String version() {
        return model.version();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Zones.CHINA);
    }

    private static Place place(Authority at) {
        return new Place(
                at.place(), at.division(), at.address(), at.phone(), at.hours(), at.longitude(), at.latitude());
    }
}
