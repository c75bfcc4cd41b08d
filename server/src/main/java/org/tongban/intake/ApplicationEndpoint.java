package org.tongban.intake;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/applications}: begin, go on, submit, throw away. */
@RestController
class ApplicationEndpoint {
    private final Applications applications;
    private final ApplicationViews views;

    ApplicationEndpoint(Applications applications, ApplicationViews views) {
        this.applications = applications;
        this.views = views;
    }

    /** @param licence the licence that it shall be about; may be left out */
    record Beginning(
            @Nullable String service,
            @Nullable String division,
            @Nullable UUID licence) {}

    record Saving(
            int version,
            @Nullable UUID licence,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Map<String, @Nullable MaterialChoice> materials) {}

    record Submission(int version) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "begin an application, or go on with it")
    @PostMapping("/api/my/applications")
    ApplicationView begin(@RequestBody Beginning wish, Caller caller) {
        return view(applications.begin(
                present("service", wish.service()), present("division", wish.division()), wish.licence(), caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "list my drafts")
    @GetMapping("/api/my/applications")
    Slice<ApplicationView.Line> drafts(Caller caller) {
        var language = Calls.current().language();
        return new Slice<>(
                applications.drafts(caller).stream()
                        .map(draft -> views.line(draft, language))
                        .toList(),
                "");
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "go on with my application")
    @GetMapping("/api/my/applications/{id}")
    ApplicationView show(@PathVariable UUID id, Caller caller) {
        return view(applications.find(id, caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see how each material reaches my application")
    @GetMapping("/api/my/applications/{id}/plan")
    ApplicationView.Plan plan(@PathVariable UUID id, Caller caller) {
        return view(applications.find(id, caller)).plan();
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "save my application as I go")
    @PutMapping("/api/my/applications/{id}")
    ApplicationView save(@PathVariable UUID id, @RequestBody Saving saving, Caller caller) {
        var content = ApplicationContent.of(saving.answers(), saving.form(), saving.materials())
                .about(saving.licence());
        return view(applications.save(id, saving.version(), content, caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "submit my application")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/my/applications/{id}/submission")
    Receipt submit(@PathVariable UUID id, @RequestBody Submission submission, Caller caller) {
        return applications.submit(id, submission.version(), caller);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "throw my draft away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/api/my/applications/{id}")
    void discard(@PathVariable UUID id, Caller caller) {
        applications.discard(id, caller);
    }

    private ApplicationView view(Applications.Opened opened) {
        return views.view(opened, Calls.current().language());
    }

    private static String present(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RejectedException(new PlatformRejection.BadParameter(name));
        }
        return value;
    }
}
