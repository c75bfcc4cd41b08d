package org.tongban.licence;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.catalog.LicenceAct;
import org.tongban.identity.PersonRecord;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FileStore;
import org.tongban.platform.Zones;

/** The licence library: issues, finds, lends to other services, and keeps how each licence stands. */
@Service
public class Licences {
    private final LicenceStore store;
    private final LicenceUseStore uses;
    private final LicenceTypes types;
    private final Issuing issuing;
    private final Reissuing reissuing;
    private final LicenceCommands commands;
    private final FileStore files;
    private final InstantSource time;

    Licences(
            LicenceStore store,
            LicenceUseStore uses,
            LicenceTypes types,
            Issuing issuing,
            Reissuing reissuing,
            LicenceCommands commands,
            FileStore files,
            InstantSource time) {
        this.store = store;
        this.uses = uses;
        this.types = types;
        this.issuing = issuing;
        this.reissuing = reissuing;
        this.commands = commands;
        this.files = files;
        this.time = time;
    }

    /**
     * Issues a licence, or finds the one that was issued for this case. Call it outside a transaction. A crash on the way
     * leaves a reserved number that the next call goes on with, and no licence that anybody sees.
     *
     * @throws RejectedException {@code licence.no-such-type}, {@code region.unknown-authority}, {@code document.no-seal}
     */
    public LicenceRef issue(IssueRequest request) {
        return issuing.issue(request);
    }

    /**
     * Makes another edition of a licence, as {@link #issue} makes the first. Empty where the licence ended meanwhile.
     *
     * @param request asked for twice with the same case and type, one edition is made
     */
    public Optional<LicenceRef> reissue(IssueRequest request, Succession succession) {
        return reissuing.reissue(request, succession);
    }

    /** The edition that stands where this one stood: itself, unless it was replaced. */
    public Licence current(UUID id) {
        return reissuing.current(id);
    }

    /**
     * Takes in a licence that was issued before, in the transaction that is open. Its file is made when somebody asks for
     * it.
     *
     * @param holder whom the request names
     */
    @Transactional
    public LicenceRef takeIn(IssueRequest request, PersonRecord holder) {
        return issuing.takeIn(request, holder);
    }

    /**
     * Ends a licence, in whichever edition it stands. What ended already stays as it is.
     *
     * @param act cancel or revoke
     */
    @Transactional
    public void end(UUID id, LicenceAct act, String reason, Caller head) {
        var licence = current(id);
        if (!licence.isInForce()) return;
        if (act == LicenceAct.CANCEL) commands.cancel(licence.id(), licence.version(), reason, head);
        else commands.revoke(licence.id(), licence.version(), reason, head);
    }

    /** What it rested on no longer holds: it is revoked, and the edition before it holds again. */
    @Transactional
    public void undo(UUID id, String reason, Caller head) {
        var licence = find(id);
        if (licence.succeeds().isEmpty()) {
            end(id, LicenceAct.REVOKE, reason, head);
        } else if (licence.isInForce()) {
            commands.withdraw(id, licence.version(), reason, head);
            restore(licence.succeeds().get(), reason, head);
        }
    }

    /** Holds again, because what ended or replaced it no longer does. What holds already stays as it is. */
    @Transactional
    public void restore(UUID id, String reason, Caller head) {
        var licence = find(id);
        if (!licence.isInForce()) commands.restore(id, licence.version(), reason, head);
    }

    /** All licences of a person, newest first. */
    public List<Licence> of(UUID person) {
        return store.ofHolder(person);
    }

    /** Those of a person that are valid today, newest first. */
    public List<Licence> usable(UUID person) {
        var today = Zones.dateOf(time.instant());
        return of(person).stream()
                .filter(licence -> licence.stateOn(today) == LicenceState.VALID)
                .toList();
    }

    /** The newest valid one of a type. */
    public Optional<Licence> usable(UUID person, String type) {
        return usable(person).stream()
                .filter(licence -> licence.type().equals(type))
                .findFirst();
    }

    /** What the type calls itself. */
    public org.tongban.region.Text typeName(Licence licence) {
        return types.version(licence.typeVersion()).name();
    }

    /** What tells it from others of its type: the first line that is no number, such as the name of the business. */
    public String detail(Licence licence) {
        return types.version(licence.typeVersion()).fields().stream()
                .filter(field -> !field.from().startsWith(FieldSource.GENERATED))
                .map(field -> licence.fields().getOrDefault(field.key(), ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The fields with their labels, in the order of the licence. */
    public Map<String, String> labelled(Licence licence, java.util.Locale language) {
        var labelled = new LinkedHashMap<String, String>();
        for (var field : types.version(licence.typeVersion()).fields()) {
            var value = licence.fields().getOrDefault(field.key(), "");
            if (!value.isEmpty()) labelled.put(field.label().in(language), value);
        }
        return labelled;
    }

    /**
     * Writes down that a licence stood in for paper; its holder sees it.
     *
     * @param service slug of the service it was used for
     * @param caseId null where there is no case yet
     */
    @Transactional
    public void logUse(UUID licence, Caller user, String service, @Nullable UUID caseId) {
        uses.insert(licence, user, service, caseId, time.instant());
    }

    /** @throws RejectedException {@code licence.no-such-licence} */
    public Licence find(UUID id) {
        return store.find(id).orElseThrow(() -> new RejectedException(new LicenceRejection.NoSuchLicence()));
    }

    /** The sealed PDF; whoever asks has checked whose it is. */
    public InputStream open(UUID id) {
        return files.open(issuing.file(find(id)));
    }
}
