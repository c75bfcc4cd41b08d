package org.tongban.catalog.edit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.edit.AdjustmentView.FileLine;
import org.tongban.catalog.edit.AdjustmentView.OtherLine;
import org.tongban.catalog.edit.AdjustmentView.StepLine;
import org.tongban.identity.Staff;
import org.tongban.kernel.Decision;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;
import org.tongban.region.Packs;
import org.tongban.region.Regions;

/** Writes adjustments down for the desk, with names for ids. */
@Component
class AdjustmentViews {
    private final AdjustmentStore store;
    private final AdjustmentStepStore steps;
    private final DraftFileStore files;
    private final Packs packs;
    private final Staff staff;
    private final Regions regions;
    private final InstantSource time;

    AdjustmentViews(
            AdjustmentStore store,
            AdjustmentStepStore steps,
            DraftFileStore files,
            Packs packs,
            Staff staff,
            Regions regions,
            InstantSource time) {
        this.store = store;
        this.steps = steps;
        this.files = files;
        this.packs = packs;
        this.staff = staff;
        this.regions = regions;
        this.time = time;
    }

    AdjustmentView view(Adjustment adjustment, Caller reader, Locale language) {
        var drafts = files.of(adjustment.id());
        var taken = steps.of(adjustment.id());
        var others = new LinkedHashMap<String, List<Adjustment>>();
        if (adjustment.isOpen())
            drafts.forEach(draft -> others.put(draft.path(), store.alsoAt(draft.path(), adjustment.id())));
        var names = names(Stream.of(
                        Stream.of(adjustment.author(), adjustment.changedBy()),
                        drafts.stream().map(DraftFile::changedBy),
                        taken.stream().map(AdjustmentStep::actor),
                        others.values().stream().flatMap(List::stream).map(Adjustment::author))
                .flatMap(each -> each));
        return new AdjustmentView(
                adjustment.id(),
                adjustment.version(),
                adjustment.state().word(),
                adjustment.title(),
                adjustment.reason(),
                adjustment.effectiveOn().orElse(null),
                adjustment.authority(),
                authority(adjustment.authority(), language),
                names.getOrDefault(adjustment.author(), ""),
                adjustment.begunAt(),
                names.getOrDefault(adjustment.changedBy(), ""),
                adjustment.changedAt(),
                lines(adjustment, drafts, others, names, language),
                taken.stream().map(step -> line(step, names, language)).toList(),
                may(adjustment, drafts.size(), reader));
    }

    private Map<UUID, String> names(Stream<UUID> ids) {
        return staff.names(ids.collect(Collectors.toSet()));
    }

    private String authority(String creditCode, Locale language) {
        return regions.authority(creditCode)
                .map(each -> each.shortName().in(language))
                .orElse(creditCode);
    }

    private List<FileLine> lines(
            Adjustment adjustment,
            List<DraftFile> drafts,
            Map<String, List<Adjustment>> others,
            Map<UUID, String> names,
            Locale language) {
        var overtaken =
                adjustment.isOpen() ? Proposal.of(packs.inForce(), drafts).overtaken() : List.<String>of();
        return drafts.stream()
                .map(draft -> new FileLine(
                        draft.path(),
                        draft.version(),
                        kind(draft),
                        names.getOrDefault(draft.changedBy(), ""),
                        draft.changedAt(),
                        overtaken.contains(draft.path()),
                        others.getOrDefault(draft.path(), List.of()).stream()
                                .map(other -> other(other, names, language))
                                .toList()))
                .toList();
    }

    static String kind(DraftFile draft) {
        if (draft.base().isEmpty()) return "added";
        if (draft.content().isEmpty()) return "removed";
        return MergedText.same(draft.base(), draft.content()) ? "same" : "changed";
    }

    private OtherLine other(Adjustment other, Map<UUID, String> names, Locale language) {
        return new OtherLine(
                other.id(),
                other.title(),
                other.state().word(),
                names.getOrDefault(other.author(), ""),
                authority(other.authority(), language));
    }

    private StepLine line(AdjustmentStep step, Map<UUID, String> names, Locale language) {
        return new StepLine(
                step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                step.words(),
                step.problems(),
                names.getOrDefault(step.actor(), ""),
                step.post(),
                step.authority().isEmpty() ? "" : authority(step.authority(), language),
                step.at());
    }

    private List<String> may(Adjustment adjustment, int files, Caller reader) {
        var may = new ArrayList<String>();
        var wishes = new LinkedHashMap<String, AdjustmentCommand>();
        wishes.put("edit", new AdjustmentCommand.Edit());
        wishes.put("submit", new AdjustmentCommand.Submit(files));
        wishes.put("approve", new AdjustmentCommand.Approve(""));
        wishes.put("send-back", new AdjustmentCommand.SendBack("?"));
        wishes.put("withdraw", new AdjustmentCommand.Withdraw("?"));
        var today = Zones.dateOf(time.instant());
        wishes.forEach((word, wish) -> {
            if (adjustment.decide(wish, reader, today) instanceof Decision.Granted<AdjustmentEvent>) may.add(word);
        });
        return may;
    }

    List<AdjustmentView.Line> lines(List<Adjustment> adjustments, Locale language) {
        var names = names(adjustments.stream().map(Adjustment::author));
        return adjustments.stream()
                .map(each -> new AdjustmentView.Line(
                        each.id(),
                        each.version(),
                        each.state().word(),
                        each.title(),
                        each.effectiveOn().orElse(null),
                        authority(each.authority(), language),
                        names.getOrDefault(each.author(), ""),
                        each.changedAt()))
                .toList();
    }
}
