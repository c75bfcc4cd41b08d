package org.tongban.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongban.catalog.JointBody.Voice;
import org.tongban.catalog.ProcessStep.Step;

/** Draws the steps of a process, with whoever is asked meanwhile side by side. */
public final class ProcessPicture {
    private ProcessPicture() {}

    /** @param name as it stands in the picture */
    public record Stop(Step step, String name) {
        String key() {
            return ProcessPicture.key(step);
        }
    }

    /** Somebody else who has a say. */
    public record Aside(String key, Voice voice, String name) {}

    public static String key(Step step) {
        return step.name();
    }

    /** What waits for others stands below them; they stand beside the last step before it. */
    public static Picture of(List<Stop> stops, List<Aside> asides) {
        var reviews = stops.stream().anyMatch(stop -> stop.step() == Step.REVIEW);
        var shapes = new ArrayList<Picture.Shape>();
        for (var at = 0; at < stops.size(); at++) {
            var stop = stops.get(at);
            var before = at == 0 ? List.<String>of() : List.of(stops.get(at - 1).key());
            var heard = asides.stream()
                    .filter(aside -> stop.step() == waitsFor(aside.voice(), reviews))
                    .toList();
            var isBetween = at > 1
                    && !heard.isEmpty()
                    && stops.get(at - 1).step() != asked(heard.getFirst().voice());
            var from = isBetween ? List.of(stops.get(at - 2).key()) : before;
            heard.forEach(aside -> shapes.add(new Picture.Shape(aside.key(), aside.name(), from)));
            var keys = heard.stream().map(Aside::key).toList();
            var waitsFor = heard.isEmpty() ? before : isBetween ? joined(before, keys) : keys;
            shapes.add(new Picture.Shape(stop.key(), stop.name(), waitsFor));
        }
        return Picture.of(shapes);
    }

    /** The step that waits for them. @param reviews whether there is a review */
    public static Step waitsFor(Voice voice, boolean reviews) {
        return voice == Voice.OPINION && reviews ? Step.REVIEW : Step.DECISION;
    }

    /** The step with which they are asked. */
    private static Step asked(Voice voice) {
        return voice == Voice.OPINION ? Step.ACCEPTANCE : Step.REVIEW;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
