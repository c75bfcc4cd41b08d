package org.tongban.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/my/cases/{id}}: what was asked is answered in place, and what was missing is handed in. */
@RestController
class CorrectionEndpoint {
    private final Correction correction;
    private final MissingMaterials missing;
    private final Casework casework;
    private final Catalog catalog;
    private final ApplicationViews views;

    CorrectionEndpoint(
            Correction correction,
            MissingMaterials missing,
            Casework casework,
            Catalog catalog,
            ApplicationViews views) {
        this.correction = correction;
        this.missing = missing;
        this.casework = casework;
        this.catalog = catalog;
        this.views = views;
    }

    record Answer(
            int expectedVersion,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Map<String, @Nullable List<String>> materials) {}

    record Followed(int expectedVersion, @Nullable Map<String, @Nullable List<String>> materials) {}

    record Standing(UUID id, int version, String state) {}

    /** The form as it was asked, for showing what was submitted and for mending it. */
    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see the form of my case")
    @GetMapping("/api/my/cases/{id}/form")
    List<ApplicationView.Group> form(@PathVariable UUID id, Caller caller) {
        Locale language = Calls.current().language();
        var file = casework.find(id, caller);
        var content = casework.content(id, caller);
        return views.groups(
                catalog.guide(file.guideVersion()),
                file.division(),
                new ApplicationContent(content.answers(), content.form(), Map.of()),
                Prefill.NONE,
                language);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "correct what was asked")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/my/cases/{id}/correction")
    Standing correct(@PathVariable UUID id, @RequestBody Answer answer, Caller caller) {
        var file = correction.answer(
                id, answer.expectedVersion(), present(answer.form()), present(answer.materials()), caller);
        return new Standing(file.id(), file.version(), file.state().name());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "hand in what was still missing")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/my/cases/{id}/missing-materials")
    Standing handIn(@PathVariable UUID id, @RequestBody Followed followed, Caller caller) {
        var file = missing.handIn(id, followed.expectedVersion(), present(followed.materials()), caller);
        return new Standing(file.id(), file.version(), file.state().name());
    }

    private static <V> Map<String, V> present(@Nullable Map<String, @Nullable V> values) {
        var present = new HashMap<String, V>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) present.put(key, value);
            });
        }
        return present;
    }
}
