package org.tongban.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.ProcessView.Mark;
import org.tongban.casework.ProcessView.State;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.JointBody.Voice;
import org.tongban.catalog.ProcessPicture;
import org.tongban.catalog.ProcessPicture.Aside;
import org.tongban.catalog.ProcessPicture.Stop;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Messages;
import org.tongban.region.Regions;

/** Draws the process that a case began under, with the step that is on and those that are done. */
@Component
class CaseProcess {
    private final Catalog catalog;
    private final Regions regions;
    private final Messages messages;

    CaseProcess(Catalog catalog, Regions regions, Messages messages) {
        this.catalog = catalog;
        this.regions = regions;
        this.messages = messages;
    }

    /** Nothing where a case ended before it was decided. @param inside what is confidential is shown as well */
    @Nullable
    ProcessView view(CaseFile file, boolean inside, Locale language) {
        var steps = catalog.guide(file.guideVersion()).process().stream()
                .map(ProcessStep::step)
                .filter(step -> step == Step.DELIVERY || file.terms().has(step))
                .toList();
        var current = current(file);
        if (current.isEmpty() && !isDecided(file)) return null;
        var stops = new ArrayList<Stop>();
        var marks = new ArrayList<Mark>();
        for (var step : steps) {
            var name = name(step, file, language);
            stops.add(new Stop(step, name));
            var state = current.map(now -> state(step, now)).orElse(State.DONE);
            marks.add(mark(ProcessPicture.key(step), name, state, language));
        }
        var asides = new ArrayList<Aside>();
        for (var other : others(file)) {
            if (other.confidential() && !inside) continue;
            var name = messages.text(
                    "casework.aside." + other.voice(),
                    Map.of("name", authorityName(other.authority(), other.expert(), language)),
                    language);
            asides.add(new Aside(other.key(), other.voice(), name));
            marks.add(mark(other.key(), name, other.state(), language));
        }
        return new ProcessView(ProcessPicture.of(stops, asides), List.copyOf(marks));
    }

    /** What is to be done now, whoever has the turn; empty once it is decided, or has ended without. */
    private static Optional<Step> current(CaseFile file) {
        return switch (file.state()) {
            case SUBMITTED, ACCEPTED, REVIEWED -> file.step();
            case AWAITING_CORRECTION -> Optional.of(Step.ACCEPTANCE);
            case GRANTED -> Optional.of(Step.DELIVERY);
            case CONCLUDED_GRANTED, CONCLUDED_REFUSED, NOT_ACCEPTED, RETURNED_UNCORRECTED, WITHDRAWN, VOIDED ->
                Optional.empty();
        };
    }

    private static boolean isDecided(CaseFile file) {
        return file.state() == CaseState.CONCLUDED_GRANTED || file.state() == CaseState.CONCLUDED_REFUSED;
    }

    private static State state(Step step, Step now) {
        if (step == now) return State.CURRENT;
        return step.compareTo(now) < 0 ? State.DONE : State.TO_COME;
    }

    private Mark mark(String key, String name, State state, Locale language) {
        var args = Map.of("name", name, "state", messages.text("casework.stage." + state, language));
        return new Mark(key, state, messages.text("casework.stage", args, language));
    }

    private String name(Step step, CaseFile file, Locale language) {
        var name = messages.text("casework.step." + step, language);
        var below = file.terms().process().below();
        return step == Step.PRELIMINARY && !below.isEmpty()
                ? messages.text(
                        "casework.step.below",
                        Map.of("step", name, "name", authorityName(below, "", language)),
                        language)
                : name;
    }

    private String authorityName(String creditCode, String expert, Locale language) {
        if (!expert.isEmpty()) return expert;
        return regions.authority(creditCode)
                .map(authority -> authority.shortName().in(language))
                .orElse(creditCode);
    }

    private record Other(String key, Voice voice, String authority, String expert, boolean confidential, State state) {}

    /** Those who were asked, and those whom the text will ask yet. */
    private static List<Other> others(CaseFile file) {
        var others = new ArrayList<Other>();
        var known = file.progress().consultations();
        for (var one : known) {
            if (one.state() == Consultation.State.CANCELLED) continue;
            others.add(new Other(
                    "asked-" + one.nr(),
                    Voice.valueOf(one.kind().name()),
                    one.authority(),
                    one.expert(),
                    one.confidential(),
                    state(one)));
        }
        if (!file.isOpen()) return others;
        for (var asked : file.terms().process().jointBodies()) {
            var isKnown = known.stream()
                    .anyMatch(
                            one -> one.kind() == asked.kind() && one.authority().equals(asked.authority()));
            if (isKnown) continue;
            others.add(new Other(
                    "foreseen-" + asked.kind() + "-" + asked.authority(),
                    Voice.valueOf(asked.kind().name()),
                    asked.authority(),
                    "",
                    asked.confidential(),
                    State.TO_COME));
        }
        return others;
    }

    private static State state(Consultation one) {
        return switch (one.state()) {
            case ANSWERED, CANCELLED -> State.DONE;
            case WAITING, LATE, RETURNED -> State.CURRENT;
            case RESTING -> State.TO_COME;
        };
    }
}
