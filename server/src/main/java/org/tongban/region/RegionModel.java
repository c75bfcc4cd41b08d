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
            new Region("", Text.NONE, Text.NONE, List.of()),
            "",
            List.of(),
            List.of(),
            new WorkingCalendar(List.of(), Set.of()));

    private final Region region;
    private final String version;
    private final WorkingCalendar calendar;
    private final Map<String, List<Division>> divisions = new LinkedHashMap<>();
    private final Map<String, List<Division>> children = new HashMap<>();
    private final Map<String, Authority> authorities = new HashMap<>();
    private final Map<String, List<Authority>> authoritiesIn = new HashMap<>();

    RegionModel(
            Region region,
            String version,
            Collection<Division> divisions,
            Collection<Authority> authorities,
            WorkingCalendar calendar) {
        this.region = region;
        this.version = version;
        this.calendar = calendar;
        var byCode = Comparator.comparing(Division::code).thenComparing(Division::validFrom);
        divisions.stream().sorted(byCode).forEach(each -> {
            this.divisions.computeIfAbsent(each.code(), _ -> new ArrayList<>(1)).add(each);
            this.children.computeIfAbsent(each.parent(), _ -> new ArrayList<>()).add(each);
        });
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

    List<Division> children(String code, LocalDate day) {
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

    Optional<Authority> authority(String creditCode) {
        return Optional.ofNullable(authorities.get(creditCode));
    }

    List<Authority> authorities(String division) {
        return authoritiesIn.getOrDefault(division, List.of());
    }
}
