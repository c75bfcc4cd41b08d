package org.tongban.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseContent;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Material;
import org.tongban.licence.Licence;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;

/** What concluded parts hand on: the licence that was issued, with what is printed on it, or the number of the decision. */
@Component
class Results {
    private final Casework casework;
    private final Catalog catalog;
    private final Licences licences;

    Results(Casework casework, Catalog catalog, Licences licences) {
        this.casework = casework;
        this.catalog = catalog;
        this.licences = licences;
    }

    /** @param taken how the next case has it: {@code licence}, or {@code earlier} for the result of an earlier part */
    private record Result(String taken, String reference, Map<String, String> fields, Optional<UUID> licence) {}

    /** A part with everything that it waited for, and the licences among it. */
    record Completed(Part part, Set<UUID> licences) {}

    Completed complete(Part part, List<Part> needed, UUID person) {
        var content = Objects.requireNonNull(part.content());
        var issued = licences.of(person);
        var form = new HashMap<>(content.form());
        part.brought().fields().forEach((field, source) -> result(Outputs.outputOf(source), needed, issued)
                .map(result -> result.fields().getOrDefault(Outputs.partOf(source), ""))
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> form.put(field, value)));
        var used = new HashSet<UUID>();
        var materials = new ArrayList<>(content.materials());
        part.brought().materials().forEach((key, output) -> result(output, needed, issued)
                .ifPresent(result -> {
                    materials.add(new CaseContent.Material(
                            key, name(part, key), result.taken(), result.reference(), List.of()));
                    result.licence().ifPresent(used::add);
                }));
        var whole = new CaseContent(content.applicantName(), form, content.answers(), materials);
        return new Completed(with(part, whole), used);
    }

    /** The licence of this type that one of the cases issued, else what the part that says so produced. */
    private Optional<Result> result(String output, List<Part> needed, List<Licence> issued) {
        var cases = needed.stream().map(Part::caseId).toList();
        var licence = issued.stream()
                .filter(each -> each.type().equals(output) && cases.contains(each.caseId()))
                .findFirst();
        if (licence.isPresent()) return licence.map(Results::of);
        return needed.stream()
                .filter(each -> each.outputs().contains(output))
                .findFirst()
                .map(this::of);
    }

    private static Result of(Licence licence) {
        return new Result("licence", licence.number(), licence.fields(), Optional.of(licence.id()));
    }

    private Result of(Part concluded) {
        var file = casework.find(Objects.requireNonNull(concluded.caseId()), Caller.SYSTEM);
        var fields =
                Map.of("number", file.number(), "projectCode", file.progress().projectCode());
        return new Result("earlier", file.number(), fields, Optional.empty());
    }

    private String name(Part part, String material) {
        return catalog.guide(part.guideVersion())
                .material(material)
                .map(Material::name)
                .map(name -> name.zh())
                .orElse(material);
    }

    private static Part with(Part part, CaseContent content) {
        return new Part(
                part.file(),
                part.service(),
                part.place(),
                part.guideVersion(),
                part.implementationCode(),
                part.authority(),
                part.division(),
                part.state(),
                part.waitsFor(),
                part.outputs(),
                part.brought(),
                content,
                part.caseId(),
                part.caseNumber(),
                part.blockedBy());
    }
}
