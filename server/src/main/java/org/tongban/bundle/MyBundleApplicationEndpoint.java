package org.tongban.bundle;

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
import org.tongban.intake.ApplicationContent;
import org.tongban.intake.MaterialChoice;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/bundle-applications}: begin, go on, submit, throw away. */
@RestController
class MyBundleApplicationEndpoint {
    private final BundleApplications applications;
    private final BundleApplicationViews views;

    MyBundleApplicationEndpoint(BundleApplications applications, BundleApplicationViews views) {
        this.applications = applications;
        this.views = views;
    }

    record Beginning(@Nullable String bundle, @Nullable String division) {}

    record Saving(
            int version,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Map<String, @Nullable MaterialChoice> materials) {}

    record Submission(int version) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "begin a bundle, or go on with it")
    @PostMapping("/api/my/bundle-applications")
    BundleApplicationView begin(@RequestBody Beginning wish, Caller caller) {
        return view(applications.begin(present("bundle", wish.bundle()), present("division", wish.division()), caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "list my drafts of bundles")
    @GetMapping("/api/my/bundle-applications")
    Slice<BundleApplicationView.Line> drafts(Caller caller) {
        var language = Calls.current().language();
        return new Slice<>(
                applications.drafts(caller).stream()
                        .map(draft -> views.line(draft, language))
                        .toList(),
                "");
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "go on with my bundle")
    @GetMapping("/api/my/bundle-applications/{id}")
    BundleApplicationView show(@PathVariable UUID id, Caller caller) {
        return view(applications.find(id, caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "save my bundle as I go")
    @PutMapping("/api/my/bundle-applications/{id}")
    BundleApplicationView save(@PathVariable UUID id, @RequestBody Saving saving, Caller caller) {
        var content = ApplicationContent.of(saving.answers(), saving.form(), saving.materials());
        return view(applications.save(id, saving.version(), content, caller));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "submit my bundle")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/my/bundle-applications/{id}/submission")
    BundleReceipt submit(@PathVariable UUID id, @RequestBody Submission submission, Caller caller) {
        return applications.submit(id, submission.version(), caller);
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "throw my draft of a bundle away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/api/my/bundle-applications/{id}")
    void discard(@PathVariable UUID id, Caller caller) {
        applications.discard(id, caller);
    }

    private BundleApplicationView view(BundleApplications.Opened opened) {
        return views.view(opened, Calls.current().language());
    }

    private static String present(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RejectedException(new PlatformRejection.BadParameter(name));
        }
        return value;
    }
}
