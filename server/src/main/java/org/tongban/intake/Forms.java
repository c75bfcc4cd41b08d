package org.tongban.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.tongban.casework.CaseContent;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FieldErrors.FieldError;

/** A form that is no single service's, filled in, checked, shown and frozen with the parts of a single application. */
@Service
public class Forms {
    private final Applications applications;
    private final ApplicationViews views;
    private final Applicants applicants;
    private final Snapshots snapshots;

    Forms(Applications applications, ApplicationViews views, Applicants applicants, Snapshots snapshots) {
        this.applications = applications;
        this.views = views;
        this.applicants = applicants;
        this.snapshots = snapshots;
    }

    /**
     * What was said so far.
     *
     * @param item whose guide asks
     * @param division the place that the applicant named
     */
    public record Draft(
            UUID id,
            UUID person,
            int version,
            ServiceItem item,
            String division,
            ApplicationContent content,
            Instant updatedAt) {}

    /** A draft with everything that the platform knows filled in, and everything that is wrong found. */
    public final class Filled {
        private final Applications.Opened opened;

        private Filled(Applications.Opened opened) {
            this.opened = opened;
        }

        public ApplicationContent content() {
            return opened.application().content();
        }

        /** Everything that keeps it from being submitted. */
        public List<FieldError> errors() {
            return opened.errors();
        }

        /**
         * @param owners whose law a material rests on, by its key
         * @param promised until when it will be decided, in words
         */
        public ApplicationView view(Function<String, Guide> owners, String promised, Locale language) {
            return views.view(opened, owners, promised, language);
        }
    }

    public Filled fill(Draft draft, Caller caller) {
        var item = draft.item();
        var application = new Application(
                draft.id(),
                draft.person(),
                item.slug(),
                draft.division(),
                item.guideVersion(),
                draft.version(),
                draft.content(),
                draft.updatedAt(),
                null);
        return new Filled(applications.open(application, item, caller));
    }

    /** @throws RejectedException field errors for keys that the guide does not know and for files of other people */
    public void refuseWhatIsNotTheirs(ServiceItem item, ApplicationContent content, Caller caller) {
        applications.refuseWhatIsNotTheirs(item, content, caller);
    }

    /**
     * What a case is opened with.
     *
     * @param licences identifiers of the licences that stand in for paper; whose use is to be logged with the case
     */
    public record Frozen(CaseContent content, Set<UUID> licences) {}

    /**
     * Freezes what a guide asks for of all that was said, in its own keys.
     *
     * @param elsewhere keys of materials that reach the case by another way
     */
    public Frozen freeze(Guide guide, ApplicationContent content, Set<String> elsewhere, Caller caller) {
        var all = MaterialPlan.of(guide, content.answers(), applicants.holdings(caller), content.materials());
        var plan = new MaterialPlan(all.materials().stream()
                .filter(planned -> !elsewhere.contains(planned.material().key()))
                .toList());
        var name = applicants.person(caller).name();
        return new Frozen(snapshots.content(guide, name, content, plan, caller.id()), plan.licences());
    }

    /** How many materials an application under these answers needs, and how many of them are handed in. */
    public record Counted(int all, int handedIn) {}

    /** As if the applicant held what the other parts produce. @param held licence types */
    public static Counted count(Guide guide, Map<String, String> answers, Set<String> held) {
        var licences = held.stream()
                .map(type -> new Holdings.HeldLicence(new UUID(0, 0), type, type, "", "", Map.of()))
                .toList();
        var plan = MaterialPlan.of(guide, answers, new Holdings(true, true, licences), Map.of());
        return new Counted(plan.materials().size(), (int) plan.handedIn());
    }
}
