package org.tongban.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseCommand;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseEvent;
import org.tongban.casework.CaseFile;
import org.tongban.casework.CaseState;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.FieldErrors.FieldError;

/** The applicant's answer to a correction: the fields and materials that were named, checked like a new application. */
@Service
class Correction {
    private final Casework casework;
    private final Catalog catalog;
    private final Applications applications;
    private final HandedIn handedIn;

    Correction(Casework casework, Catalog catalog, Applications applications, HandedIn handedIn) {
        this.casework = casework;
        this.catalog = catalog;
        this.applications = applications;
        this.handedIn = handedIn;
    }

    /**
     * @param materials key of a material and references of the files that take the place of what was there
     * @throws RejectedException field errors for what was not named, is missing or is wrong; casework's own where no
     *     correction is asked
     */
    @Transactional
    CaseFile answer(
            UUID id,
            int expectedVersion,
            Map<String, String> form,
            Map<String, List<String>> materials,
            Caller caller) {
        var file = casework.find(id, caller);
        var guide = catalog.guide(file.guideVersion());
        var before = casework.content(id, caller);
        if (file.state() == CaseState.AWAITING_CORRECTION) {
            var asked = asked(id, caller);
            var wrong = new ArrayList<FieldError>();
            wrong.addAll(notAsked(asked, form, materials));
            wrong.addAll(notAnswered(guide, asked, materials));
            wrong.addAll(wrongFields(guide, file.division(), before, form));
            wrong.addAll(handedIn.errors(guide, materials, caller));
            if (!wrong.isEmpty()) throw new RejectedException(new FieldErrors(wrong));
        }
        return casework.command(
                id,
                expectedVersion,
                new CaseCommand.Correct(corrected(guide, before, form, materials, caller)),
                caller);
    }

    private Set<String> asked(UUID id, Caller caller) {
        var targets = new HashSet<String>();
        for (var recorded : casework.history(id, caller)) {
            if (recorded.event() instanceof CaseEvent.CorrectionAsked asked) {
                targets.clear();
                asked.items().forEach(item -> targets.add(item.target()));
            }
        }
        return targets;
    }

    private static List<FieldError> notAsked(
            Set<String> asked, Map<String, String> form, Map<String, List<String>> materials) {
        var wrong = new ArrayList<FieldError>();
        form.keySet().stream()
                .filter(key -> !asked.contains("form." + key))
                .forEach(key -> wrong.add(new FieldError("/form/" + key, new IntakeRejection.NotAskedToCorrect())));
        materials.keySet().stream()
                .filter(key -> !asked.contains("material." + key))
                .forEach(
                        key -> wrong.add(new FieldError("/materials/" + key, new IntakeRejection.NotAskedToCorrect())));
        return wrong;
    }

    private static List<FieldError> notAnswered(Guide guide, Set<String> asked, Map<String, List<String>> materials) {
        var language = Calls.current().language();
        return guide.materials().stream()
                .filter(material -> asked.contains("material." + material.key()))
                .filter(material -> !materials.containsKey(material.key()))
                .map(material -> new FieldError(
                        "/materials/" + material.key(),
                        new IntakeRejection.MaterialMissing(material.name().in(language))))
                .toList();
    }

    /** Only what is sent can be mended now; the rest was right when it was submitted. */
    private List<FieldError> wrongFields(Guide guide, String division, CaseContent before, Map<String, String> form) {
        var merged = new HashMap<>(before.form());
        merged.putAll(form);
        return applications.check(guide, division, Calls.current().language()).errors(before.answers(), merged).stream()
                .filter(error -> form.containsKey(
                        error.pointer().substring(error.pointer().lastIndexOf('/') + 1)))
                .toList();
    }

    private CaseContent corrected(
            Guide guide,
            CaseContent before,
            Map<String, String> form,
            Map<String, List<String>> materials,
            Caller caller) {
        var merged = new HashMap<>(before.form());
        merged.putAll(form);
        var whole = new ApplicationContent(before.answers(), merged, Map.of());
        return new CaseContent(
                before.applicantName(),
                Snapshots.form(guide, whole),
                before.answers(),
                handedIn.into(before.materials(), materials, caller));
    }
}
