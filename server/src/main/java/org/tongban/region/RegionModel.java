package org.tongban.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.kernel.WorkingCalendar;

/** One published state of the region, in memory and never changed. */
final class RegionModel {
    static final RegionModel EMPTY = new RegionModel(
            new Region("", Text.NONE, Text.NONE, List.of(), Optional.empty(), Region.GUIDE_ANSWER_DAYS),
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            new WorkingCalendar(List.of(), Set.of()));

    private final Region region;
    private final String version;
    private final WorkingCalendar calendar;
    private final Map<String, List<Division>> divisions = new LinkedHashMap<>();
    private final Map<String, List<Division>> children = new HashMap<>();
    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Map<String, List<Zone>> zonesOfTownships = new HashMap<>();
    private final List<FormerCode> formerCodes;
    private final Optional<RegionMap> map;
    private final Map<String, ServicePoint> servicePoints = new LinkedHashMap<>();
    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, List<Authority>> authoritiesIn = new HashMap<>();

    RegionModel(
            Region region,
            String version,
            Collection<Division> divisions,
            Collection<Zone> zones,
            Collection<FormerCode> formerCodes,
            Optional<RegionMap> map,
            Collection<ServicePoint> servicePoints,
            Collection<Authority> authorities,
            WorkingCalendar calendar) {
        this.region = region;
        this.version = version;
        this.calendar = calendar;
        this.formerCodes = List.copyOf(formerCodes);
        this.map = map;
        var byCode = Comparator.comparing(Division::code).thenComparing(Division::validFrom);
        divisions.stream().sorted(byCode).forEach(each -> {
            this.divisions.computeIfAbsent(each.code(), _ -> new ArrayList<>(1)).add(each);
            if (each.kind() != Division.Kind.ZONE)
                this.children
                        .computeIfAbsent(each.parent(), _ -> new ArrayList<>())
                        .add(each);
        });
        for (var zone : zones) {
            this.zones.put(zone.division().code(), zone);
            for (var township : zone.townships()) {
                this.zonesOfTownships
                        .computeIfAbsent(township, _ -> new ArrayList<>(1))
                        .add(zone);
            }
        }
        servicePoints.forEach(each -> this.servicePoints.put(each.division(), each));
        for (var each : authorities) {
            this.authorities.put(each.creditCode(), each);
            this.authoritiesIn
                    .computeIfAbsent(each.division(), _ -> new ArrayList<>())
                    .add(each);
        }
    }

    Region region() {
        return region;
    }

    String version() {
        return version;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The one valid on the day, else the last that had the code. */
    Optional<Division> division(String code, LocalDate day) {
        var held = divisions.getOrDefault(code, List.of());
        return held.stream().filter(each -> each.isValidOn(day)).findFirst().or(() -> held.reversed().stream()
                .findFirst());
    }

    /** Of a zone, the townships that it administers. */
    List<Division> children(String code, LocalDate day) {
        var zone = zones.get(code);
        if (zone != null) {
            return zone.townships().stream()
                    .flatMap(each -> division(each, day).stream())
                    .toList();
        }
        return children.getOrDefault(code, List.of()).stream()
                .filter(each -> each.isValidOn(day))
                .toList();
    }

    List<Division> ofKind(Division.Kind kind, LocalDate day) {
        return divisions.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.kind() == kind && each.isValidOn(day))
                .toList();
    }

    List<Division> ancestors(String code, LocalDate day) {
        var line = new ArrayList<Division>();
        for (var each = division(code, day);
                each.isPresent();
                each = division(each.get().parent(), day)) {
            line.addFirst(each.get());
        }
        return line;
    }

    /** Who may be in charge of a place, nearest first: itself, a zone that administers it, the divisions above. */
    List<Division> jurisdictions(String code, LocalDate day) {
        var line = new ArrayList<Division>();
        for (var each : ancestors(code, day).reversed()) {
            line.add(each);
            zonesOfTownships.getOrDefault(each.code(), List.of()).stream()
                    .map(Zone::division)
                    .filter(zone -> zone.isValidOn(day))
                    .forEach(line::add);
        }
        return line;
    }

    Optional<Zone> zone(String code) {
        return Optional.ofNullable(zones.get(code));
    }

    List<Zone> zones(LocalDate day) {
        return zones.values().stream()
                .filter(zone -> zone.division().isValidOn(day))
                .toList();
    }

    Optional<RegionMap> map() {
        return map;
    }

    List<FormerCode> formerCodes() {
        return formerCodes;
    }

    Collection<Division> all(LocalDate day) {
        return divisions.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.isValidOn(day))
                .toList();
    }

    Optional<Authority> authority(String creditCode) {
        return Optional.ofNullable(authorities.get(creditCode));
    }

    Collection<Authority> authorities() {
        return authorities.values();
    }

    Map<String, ServicePoint> servicePoints() {
        return servicePoints;
    }

    List<Authority> authorities(String division) {
        return authoritiesIn.getOrDefault(division, List.of());
    }
}
