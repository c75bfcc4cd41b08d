package org.tongban.region;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/divisions}: the picker's list, one level at a time. */
@RestController
class DivisionEndpoint {
    private final Regions regions;

    DivisionEndpoint(Regions regions) {
        this.regions = regions;
    }

    /** @param hasChildren true where another level lies below */
    record DivisionLine(String code, String name, Division.Kind kind, boolean hasChildren) {}

    /** @param path the names from the province down */
    record DivisionView(
            String code,
            String name,
            Division.Kind kind,
            String path,
            List<DivisionLine> ancestors,
            List<DivisionLine> children) {}

    /** @param parent code of the division above; the region itself where none is given */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose a division")
    @GetMapping("/api/divisions")
    List<DivisionLine> list(@RequestParam(defaultValue = "") String parent) {
        var above = parent.isEmpty() ? regions.region().code() : parent;
        return lines(
                regions.children(regions.requireDivision(above).code()),
                Calls.current().language());
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "show a division")
    @GetMapping("/api/divisions/{code}")
    DivisionView show(@PathVariable String code) {
        var division = regions.requireDivision(code);
        var language = Calls.current().language();
        return new DivisionView(
                code,
                division.name().in(language),
                division.kind(),
                regions.path(code, language),
                lines(regions.ancestors(code), language),
                lines(regions.children(code), language));
    }

    private List<DivisionLine> lines(List<Division> divisions, Locale language) {
        return divisions.stream()
                .map(each -> new DivisionLine(
                        each.code(), each.name().in(language), each.kind(), regions.hasChildren(each.code())))
                .toList();
    }
}
