package org.tongban.bundle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.bundle.Bundles.Offered;
import org.tongban.identity.People;
import org.tongban.intake.ApplicationContent;
import org.tongban.intake.Forms;
import org.tongban.intake.IntakeRejection;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Zones;

/** Drafts of bundles: begun, saved as one goes, and submitted in one transaction with the parts that can begin at once. */
@Service
class BundleApplications {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final BundleFileStore files;
    private final Bundles bundles;
    private final Forms forms;
    private final Parts parts;
    private final Acts acts;
    private final People people;
    private final InstantSource time;

    BundleApplications(
            BundleFileStore files,
            Bundles bundles,
            Forms forms,
            Parts parts,
            Acts acts,
            People people,
            InstantSource time) {
        this.files = files;
        this.bundles = bundles;
        this.forms = forms;
        this.parts = parts;
        this.acts = acts;
        this.people = people;
        this.time = time;
    }

    /** A draft together with what it is a draft of and everything that is known and wrong. */
    record Opened(BundleFile file, Offered offered, Forms.Filled filled) {}

    /**
     * The person's draft for this bundle and place: the one begun before, on whatever device, else a new one.
     *
     * @throws RejectedException {@code bundle.unknown-bundle}, {@code bundle.not-offered}
     */
    @Transactional
    Opened begin(String slug, String division, Caller caller) {
        var offered = bundles.open(slug, division);
        var earlier = files.draft(caller.id(), slug, division);
        if (earlier.isPresent()) return open(earlier.get(), caller);
        var now = time.instant();
        files.insertUnlessThere(new BundleFile(
                Ids.next(now),
                caller.id(),
                "",
                slug,
                division,
                offered.version(),
                offered.edition(),
                1,
                ApplicationContent.EMPTY,
                now,
                Optional.empty()));
        return open(files.draft(caller.id(), slug, division).orElseThrow(), caller);
    }

    /** @throws RejectedException {@code intake.no-such-application} also where it is another person's */
    @Transactional(readOnly = true)
    Opened find(UUID id, Caller caller) {
        return open(mine(id, caller), caller);
    }

    @Transactional(readOnly = true)
    List<BundleFile> drafts(Caller caller) {
        return files.drafts(caller.id());
    }

    /** @throws RejectedException as a single application does */
    @Transactional
    Opened save(UUID id, int version, ApplicationContent content, Caller caller) {
        var file = mine(id, caller);
        if (file.submitted().isPresent()) throw new RejectedException(new IntakeRejection.AlreadySubmitted());
        var offered = bundles.offered(file.bundle(), file.division());
        forms.refuseWhatIsNotTheirs(offered.whole(), content, caller);
        var wanted = new BundleFile(
                id,
                file.person(),
                "",
                file.bundle(),
                file.division(),
                offered.version(),
                offered.edition(),
                version,
                content,
                file.updatedAt(),
                Optional.empty());
        if (!files.save(wanted, content, time.instant())) {
            throw new RejectedException(new IntakeRejection.ChangedElsewhere(file.version()));
        }
        return find(id, caller);
    }

    @Transactional
    void discard(UUID id, Caller caller) {
        if (!files.deleteDraft(id, caller.id())) throw missing();
    }

    /**
     * Makes the draft a file with parts and opens the cases of those that wait for nothing; done twice, it is one file and
     * the same receipt.
     *
     * @throws RejectedException {@code intake.changed-elsewhere}, {@code intake.guide-changed},
     *     {@code bundle.nothing-to-do}, or everything that is wrong with it as field errors
     */
    @Transactional
    BundleReceipt submit(UUID id, int version, Caller caller) {
        mine(id, caller);
        var file = files.lock(id).orElseThrow(BundleApplications::missing);
        if (file.submitted().isPresent()) return file.receipt();
        if (file.version() != version) {
            throw new RejectedException(new IntakeRejection.ChangedElsewhere(file.version()));
        }
        var opened = open(file, caller);
        bundles.requireInForce(opened.offered());
        if (!opened.offered().edition().equals(file.edition())) {
            throw new RejectedException(new IntakeRejection.GuideChanged());
        }
        var errors = opened.filled().errors();
        if (!errors.isEmpty()) throw new RejectedException(new FieldErrors(errors));
        var now = time.instant();
        var number = files.submit(id, people.masked(caller.id()).name(), prefix(file, now), now);
        acts.submitted(id, caller, now);
        parts.begin(files.find(id).orElseThrow(), divided(opened, caller), caller);
        return new BundleReceipt(id, number);
    }

    private static String prefix(BundleFile file, Instant now) {
        return "%s-%s-Y".formatted(file.division(), DAY.format(Zones.dateOf(now)));
    }

    /** What each authority will be told, and what it will be told later. */
    private List<Parts.Beginning> divided(Opened opened, Caller caller) {
        var form = opened.offered().form();
        var whole = opened.filled().content();
        var members = form.parts(whole.answers());
        if (members.isEmpty()) throw new RejectedException(new BundleRejection.NothingToDo());
        var divided = new ArrayList<Parts.Beginning>();
        for (var member : members) {
            var item = opened.offered().item(member);
            var taken = form.taken(member, whole.answers());
            var frozen = forms.freeze(item.guide(), form.said(member, whole), taken.keySet(), caller);
            var part = new Part(
                    opened.file().id(),
                    member.service(),
                    divided.size(),
                    item.guideVersion(),
                    item.implementationCode(),
                    item.authority(),
                    item.division(),
                    PartState.WAITING,
                    form.waitsFor(member, whole.answers()),
                    form.outputs(member),
                    new Part.Brought(form.given(member, whole.answers()), taken),
                    frozen.content(),
                    null,
                    "",
                    "");
            divided.add(new Parts.Beginning(part, frozen.licences()));
        }
        return divided;
    }

    private Opened open(BundleFile file, Caller caller) {
        var offered = bundles.offered(file.bundle(), file.division());
        var whole = offered.whole();
        var filled = forms.fill(
                new Forms.Draft(
                        file.id(),
                        file.person(),
                        file.version(),
                        whole,
                        file.division(),
                        file.content(),
                        file.updatedAt()),
                caller);
        return new Opened(file, offered, filled);
    }

    private BundleFile mine(UUID id, Caller caller) {
        return files.find(id, caller.id()).orElseThrow(BundleApplications::missing);
    }

    private static RejectedException missing() {
        return new RejectedException(new IntakeRejection.NoSuchApplication());
    }
}
