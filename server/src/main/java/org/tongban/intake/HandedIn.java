package org.tongban.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseContent;
import org.tongban.catalog.Guide;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.FieldErrors.FieldError;
import org.tongban.platform.Uploads;

/** Files that are handed in after submission: checked like those of a new application, and put in their place. */
@Component
class HandedIn {
    private final Snapshots snapshots;
    private final Uploads uploads;

    HandedIn(Snapshots snapshots, Uploads uploads) {
        this.snapshots = snapshots;
        this.uploads = uploads;
    }

    /** @param materials key of a material and references of its files */
    List<FieldError> errors(Guide guide, Map<String, List<String>> materials, Caller caller) {
        var choices = new HashMap<String, MaterialChoice>();
        materials.forEach((key, files) -> choices.put(key, new MaterialChoice(Means.UPLOAD, files)));
        var language = Calls.current().language();
        var named = guide.materials().stream()
                .filter(material -> materials.containsKey(material.key()))
                .toList();
        return new MaterialCheck(
                        MaterialPlan.uploads(named), reference -> uploads.owned(caller.id(), reference), language)
                .errors(choices);
    }

    /** In place of what was there before. */
    List<CaseContent.Material> into(
            List<CaseContent.Material> before, Map<String, List<String>> materials, Caller caller) {
        return before.stream()
                .map(material -> replaced(material, materials.get(material.key()), caller))
                .toList();
    }

    private CaseContent.Material replaced(CaseContent.Material before, @Nullable List<String> files, Caller caller) {
        if (files == null) return before;
        return new CaseContent.Material(
                before.key(),
                before.name(),
                "upload",
                "",
                files.stream().map(file -> snapshots.file(file, caller.id())).toList());
    }
}
