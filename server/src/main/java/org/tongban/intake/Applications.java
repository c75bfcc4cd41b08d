package org.tongban.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.Casework;
import org.tongban.casework.Subject;
import org.tongban.catalog.Automatic;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.People;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.FieldErrors.FieldError;
import org.tongban.platform.Uploads;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Drafts: begun, saved as one goes, and submitted in one transaction with the case they become. */
@Service
class Applications {
    private static final int MAX_CONTENT_SIGNS = 100_000;

    private final ApplicationStore store;
    private final Catalog catalog;
    private final Regions regions;
    private final Counters counters;
    private final Applicants applicants;
    private final LicenceChoices licenceChoices;
    private final People people;
    private final Uploads uploads;
    private final Casework casework;
    private final Snapshots snapshots;
    private final InstantSource time;

    Applications(
            ApplicationStore store,
            Catalog catalog,
            Regions regions,
            Counters counters,
            Applicants applicants,
            LicenceChoices licenceChoices,
            People people,
            Uploads uploads,
            Casework casework,
            Snapshots snapshots,
            InstantSource time) {
        this.store = store;
        this.catalog = catalog;
        this.regions = regions;
        this.counters = counters;
        this.applicants = applicants;
        this.licenceChoices = licenceChoices;
        this.people = people;
        this.uploads = uploads;
        this.casework = casework;
        this.snapshots = snapshots;
        this.time = time;
    }

    /** An application together with everything that its page and its submission are made from. */
    record Opened(
            Application application,
            ServiceItem item,
            LicenceChoice licence,
            Holdings holdings,
            Prefill prefill,
            MaterialPlan plan,
            List<FieldError> errors) {
        Guide guide() {
            return item.guide();
        }
    }

    /**
     * The person's draft for this service and place: the one begun before, on whatever device, else a new one.
     *
     * @param licence that it shall be about; null where the applicant has not said
     * @throws RejectedException {@code catalog.unknown-service}, {@code catalog.not-offered}, or why there is no licence
     *     that it could be about
     */
    @Transactional
    Opened begin(String service, String division, @Nullable UUID licence, Caller caller) {
        var item = catalog.open(service, division);
        licenceChoices.require(item, caller);
        var earlier = store.draft(caller.id(), service, division);
        if (earlier.isPresent()) return goneOnWith(earlier.get(), licence, caller);
        var now = time.instant();
        store.insertUnlessThere(new Application(
                Ids.next(now),
                caller.id(),
                service,
                division,
                item.guideVersion(),
                1,
                ApplicationContent.EMPTY.about(licence),
                now,
                null));
        return open(store.draft(caller.id(), service, division).orElseThrow(), caller);
    }

    private Opened goneOnWith(Application draft, @Nullable UUID licence, Caller caller) {
        var content = draft.content();
        return licence == null || licence.equals(content.licence())
                ? open(draft, caller)
                : save(draft.id(), draft.version(), content.about(licence), caller);
    }

    /** @throws RejectedException {@code intake.no-such-application} also where it is another person's */
    @Transactional(readOnly = true)
    Opened find(UUID id, Caller caller) {
        return open(store.find(id, caller.id()).orElseThrow(Applications::missing), caller);
    }

    @Transactional(readOnly = true)
    List<Application> drafts(Caller caller) {
        return store.drafts(caller.id());
    }

    /**
     * Keeps what was said so far, whole or not.
     *
     * @param version the version that the page was made from
     * @throws RejectedException {@code intake.changed-elsewhere}, {@code intake.already-submitted}, field errors for
     *     keys that the guide does not know and for files of other people
     */
    @Transactional
    Opened save(UUID id, int version, ApplicationContent content, Caller caller) {
        var application = store.find(id, caller.id()).orElseThrow(Applications::missing);
        if (application.opened() != null) throw new RejectedException(new IntakeRejection.AlreadySubmitted());
        var item = catalog.service(application.service(), application.division());
        refuseWhatIsNotTheirs(item, content, caller);
        var kept = Objects.equals(application.content().licence(), content.licence())
                ? content
                : content.withForm(open(application, item, caller).prefill().outOf(content.form()));
        if (!store.save(id, version, item.guideVersion(), kept, time.instant())) {
            throw new RejectedException(new IntakeRejection.ChangedElsewhere(application.version()));
        }
        return find(id, caller);
    }

    @Transactional
    void discard(UUID id, Caller caller) {
        if (!store.deleteDraft(id, caller.id())) throw missing();
    }

    /**
     * Makes the draft a case; done twice, it is one case and the same receipt.
     *
     * @throws RejectedException {@code intake.changed-elsewhere}, {@code intake.guide-changed}, or everything that is
     *     wrong with it as field errors
     */
    @Transactional
    Receipt submit(UUID id, int version, Caller caller) {
        var application = store.lock(id, caller.id()).orElseThrow(Applications::missing);
        if (application.opened() != null) return application.opened();
        if (application.version() != version) {
            throw new RejectedException(new IntakeRejection.ChangedElsewhere(application.version()));
        }
        var opened = open(application, caller);
        catalog.requireInForce(opened.guide());
        if (!opened.item().guideVersion().equals(application.guideVersion())) {
            throw new RejectedException(new IntakeRejection.GuideChanged());
        }
        if (!opened.errors().isEmpty()) throw new RejectedException(new FieldErrors(opened.errors()));
        var file = casework.open(snapshot(opened, caller), caller);
        decideAutomatically(file.id(), opened, caller);
        var receipt = new Receipt(file.id(), file.number());
        applicants.logUse(opened.plan(), opened.item().slug(), file.id(), caller);
        store.submit(id, receipt, time.instant());
        return receipt;
    }

    private void decideAutomatically(UUID caseId, Opened opened, Caller caller) {
        var automatic = opened.guide().automatic();
        if (automatic.conditions().isEmpty()) return;
        var check = new AutomaticCheck(opened, applicants.person(caller), Zones.dateOf(time.instant()));
        if (!check.grants()) return;
        var held = automatic.conditions().stream().map(Automatic.Condition::key).toList();
        casework.decideAutomatically(caseId, held, automatic.sample().daysFor(caseId));
    }

    private CaseSnapshot snapshot(Opened opened, Caller caller) {
        var item = opened.item();
        var content = opened.application().content();
        return new CaseSnapshot(
                caller.id(),
                people.masked(caller.id()).name(),
                item.slug(),
                item.guideVersion(),
                item.implementationCode(),
                item.authority(),
                item.division(),
                CaseTerms.of(item.guide(), content.answers()),
                snapshots.content(item.guide(), applicants.person(caller).name(), content, opened.plan(), caller.id()),
                opened.licence().licence().map(licence -> Subject.of(licence, item.guide())));
    }

    private Opened open(Application application, Caller caller) {
        return open(application, catalog.service(application.service(), application.division()), caller);
    }

    Opened open(Application application, ServiceItem item, Caller caller) {
        var guide = item.guide();
        var said = known(guide, application.content());
        var licence = licenceChoices.of(item, said.licence(), caller);
        var holdings = licence.licence()
                .map(chosen -> applicants.holdings(caller).preferring(chosen.id()))
                .orElseGet(() -> applicants.holdings(caller));
        var prefill = Prefill.of(guide, said.answers(), applicants.person(caller), holdings);
        var content = said.withForm(prefill.into(said.form()));
        var plan = MaterialPlan.of(guide, content.answers(), holdings, content.materials());
        var language = Calls.current().language();
        var errors = new ArrayList<>(licence.errors());
        errors.addAll(check(guide, item.division(), language).errors(content.answers(), content.form()));
        errors.addAll(new MaterialCheck(plan, file -> uploads.owned(caller.id(), file), language)
                .errors(content.materials()));
        return new Opened(application.with(content), item, licence, holdings, prefill, plan, List.copyOf(errors));
    }

    /** @param division of the authority that carries the service out */
    FormCheck check(Guide guide, String division, Locale language) {
        var today = Zones.dateOf(time.instant());
        var visits = new FormCheck.Visits() {
            @Override
            public boolean isPlace(String place) {
                return counters.isPlace(guide, division, place);
            }

            @Override
            public boolean isDay(LocalDate day) {
                return counters.isDay(day, today);
            }
        };
        return new FormCheck(guide, code -> regions.division(code).isPresent(), visits, today, language);
    }

    void refuseWhatIsNotTheirs(ServiceItem item, ApplicationContent content, Caller caller) {
        var check = check(item.guide(), item.division(), Calls.current().language());
        var wrong = new ArrayList<>(check.unknownKeys(content));
        content.materials().forEach((key, choice) -> {
            for (var file : choice.files()) {
                try {
                    uploads.owned(caller.id(), file);
                } catch (RejectedException notMine) {
                    wrong.add(new FieldError("/materials/" + key, notMine.rejection()));
                }
            }
        });
        if (content.signs() > MAX_CONTENT_SIGNS) {
            wrong.add(new FieldError("/form", new IntakeRejection.TooLong("form", MAX_CONTENT_SIGNS)));
        }
        if (!wrong.isEmpty()) throw new RejectedException(new FieldErrors(wrong));
    }

    /** A guide may have changed since the draft was saved: what it no longer asks falls away. */
    private static ApplicationContent known(Guide guide, ApplicationContent content) {
        return new ApplicationContent(
                kept(content.answers(), key -> guide.question(key).isPresent()),
                kept(content.form(), key -> guide.field(key).isPresent()),
                kept(content.materials(), key -> guide.material(key).isPresent()),
                content.licence());
    }

    private static <V> Map<String, V> kept(Map<String, V> values, java.util.function.Predicate<String> known) {
        var kept = new HashMap<>(values);
        kept.keySet().removeIf(known.negate());
        return kept;
    }

    private static RejectedException missing() {
        return new RejectedException(new IntakeRejection.NoSuchApplication());
    }
}
