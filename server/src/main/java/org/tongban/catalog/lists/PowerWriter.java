package org.tongban.catalog.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.LegalBasis;
import org.tongban.catalog.Picture;
import org.tongban.catalog.ServiceItem;
import org.tongban.catalog.lists.PowerView.DutyView;
import org.tongban.catalog.page.GuideView.BasisView;
import org.tongban.catalog.page.GuideView.StepView;
import org.tongban.catalog.page.ProcessWriter;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Writes down a power as it is registered; where no guide says how it is exercised, how such powers are in general. */
@Component
class PowerWriter {
    private final Catalog catalog;
    private final Regions regions;
    private final ListTexts texts;
    private final ProcessWriter process;

    PowerWriter(Catalog catalog, Regions regions, ListTexts texts) {
        this.catalog = catalog;
        this.regions = regions;
        this.texts = texts;
        this.process = new ProcessWriter(regions);
    }

    PowerView write(Entry entry, Words w) {
        var found = entry.found();
        var item = entry.item();
        var authority = found.authority();
        var language = w.language();
        var service = catalog.find(item.slug(), found.division());
        var duties = texts.duties(item);
        return new PowerView(
                item.name().in(language),
                w.of("page.type.", item.type()),
                authority.name().in(language),
                regions.path(found.division(), language),
                found.division(),
                item.levels().stream()
                        .map(level -> w.of("page.level.", level))
                        .collect(Collectors.joining(w.of("lists.comma"))),
                found.code(),
                item.baseCode(),
                source(entry, w),
                basis(entry, language),
                service.map(each -> process.picture(each, Map.of(), w)).orElseGet(() -> general(duties, language)),
                service.map(each -> steps(each, w)).orElse(List.of()),
                service.isPresent(),
                duties.stream().map(duty -> view(duty, language)).toList(),
                authority.phone(),
                authority.complaintPhone(),
                entry.guideHref());
    }

    private List<StepView> steps(ServiceItem service, Words w) {
        return process.steps(service, Map.of(), w);
    }

    /** A zone has its powers from the government that set it up. */
    private String source(Entry entry, Words w) {
        var inZone = regions.division(entry.found().division())
                .filter(place -> place.kind() == Division.Kind.ZONE)
                .isPresent();
        if (inZone) return w.of("lists.source.devolved");
        return entry.guide()
                .flatMap(guide -> guide.listFacts().powerSource())
                .map(source -> w.of("lists.source.", source))
                .orElseGet(() -> w.of("lists.unwritten"));
    }

    private static List<BasisView> basis(Entry entry, Locale language) {
        return entry.guide().map(Guide::basis).orElse(List.of()).stream()
                .map(each -> new BasisView(
                        each.title().in(language),
                        each.article().in(language),
                        each.text().in(language),
                        each.verified(),
                        each.source()))
                .toList();
    }

    /** The stages of what is owed, one after the other. */
    private static Picture general(List<Duty> duties, Locale language) {
        var shapes = new ArrayList<Picture.Shape>();
        var stages = duties.stream()
                .map(duty -> duty.stage().in(language))
                .filter(stage -> !stage.isEmpty())
                .distinct()
                .toList();
        for (var stage : stages) {
            var before = shapes.isEmpty()
                    ? List.<String>of()
                    : List.of(shapes.getLast().key());
            shapes.add(new Picture.Shape("stage-" + shapes.size(), stage, before));
        }
        return Picture.of(shapes);
    }

    private static DutyView view(Duty duty, Locale language) {
        return new DutyView(
                duty.stage().in(language),
                duty.text().in(language),
                duty.accountability().in(language),
                Cells.basis(duty.basis(), language)
                        .replace("\n", language.getLanguage().equals("en") ? ", " : "、"),
                !duty.basis().isEmpty() && duty.basis().stream().allMatch(LegalBasis::verified));
    }
}
