package org.tongban.licence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Renewal;
import org.tongban.kernel.Ids;
import org.tongban.kernel.LicenceNumber;
import org.tongban.licence.LicenceEvent.Replaced;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/**
 * Makes another edition of a licence as one is issued: reserve its row, make and seal its file, then show it and replace
 * the edition before it in one transaction. Nobody ever sees both hold, nor neither.
 */
@Component
class Reissuing {
    private final LicenceStore store;
    private final LicenceEventStore events;
    private final LicenceTypes types;
    private final Issuing issuing;
    private final Numbering numbering;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Reissuing(
            LicenceStore store,
            LicenceEventStore events,
            LicenceTypes types,
            Issuing issuing,
            Numbering numbering,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.store = store;
        this.events = events;
        this.types = types;
        this.issuing = issuing;
        this.numbering = numbering;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** Empty where the licence ended meanwhile: there is nothing to change any more. */
    Optional<LicenceRef> reissue(IssueRequest request, Succession succession) {
        return transaction.execute(_ -> reserve(request, succession)).flatMap(anew -> {
            var ref = new LicenceRef(anew.id(), anew.number());
            if (!anew.sha256().isEmpty()) return Optional.of(ref);
            var sha256 = issuing.sealed(anew);
            var shown = transaction.execute(_ -> show(anew, sha256));
            return Optional.of(ref).filter(_ -> shown);
        });
    }

    private Optional<Licence> reserve(IssueRequest request, Succession succession) {
        store.lock(request.caseId(), request.type());
        var reserved = store.ofCase(request.caseId(), request.type());
        if (reserved.isPresent()) return reserved;
        var before = current(succession.licence());
        if (before.storedState() != LicenceState.VALID) return Optional.empty();
        var anew = edition(before, request, succession);
        store.insert(anew);
        return Optional.of(anew);
    }

    /** The edition that stands where this one stood. */
    Licence current(java.util.UUID id) {
        var licence = store.find(id).orElseThrow();
        while (licence.storedState() == LicenceState.REPLACED) {
            licence = store.successor(licence.id()).orElseThrow();
        }
        return licence;
    }

    private Licence edition(Licence before, IssueRequest request, Succession succession) {
        var version = types.inForce(before.type()).orElseThrow();
        var validUntil = validUntil(before, version.type(), request.issuedOn(), succession);
        var number = LicenceNumber.parse(store.lastNumber(before.id())).next();
        return new Licence(
                Ids.next(time.instant()),
                request.caseId(),
                before.type(),
                version.version(),
                number.value(),
                before.printedNumber(),
                numbering.token(),
                before.authority(),
                before.holder(),
                before.holderMasked(),
                fields(before, version.type(), issuing.source(request, version.type(), validUntil), succession.act()),
                request.issuedOn(),
                validUntil,
                LicenceState.VALID,
                request.issuedOn(),
                "",
                1,
                "",
                succession.act(),
                Optional.of(before.id()));
    }

    private static Optional<LocalDate> validUntil(
            Licence before, LicenceType type, LocalDate decidedOn, Succession succession) {
        if (succession.act() != LicenceAct.RENEW || before.validUntil().isEmpty()) return before.validUntil();
        var old = before.validUntil().get();
        return Optional.of(
                succession.from() == Renewal.From.EXPIRY
                        ? old.plusYears(type.validityYears())
                        : decidedOn.plusYears(type.validityYears()).minusDays(1));
    }

    /** What the application says anew; what it says nothing of stays, and so do the numbers. */
    static Map<String, String> fields(Licence before, LicenceType type, FieldSource source, LicenceAct act) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : type.fields()) {
            var old = before.fields().getOrDefault(field.key(), "");
            var isNumber = field.from().startsWith(FieldSource.GENERATED);
            var stays = isNumber || act == LicenceAct.REPLACE && !field.from().startsWith(FieldSource.ISSUE);
            var said = stays ? "" : source.value(field);
            fields.put(field.key(), said.isEmpty() ? old : said);
        }
        return Map.copyOf(fields);
    }

    /** Of two calls at once the second finds it shown. False where the edition before it holds no longer. */
    private boolean show(Licence anew, String sha256) {
        var before = store.locked(anew.succeeds().orElseThrow()).orElseThrow();
        if (store.find(anew.id()).isPresent()) return true;
        if (before.storedState() != LicenceState.VALID) {
            store.discard(anew.id());
            return false;
        }
        var replaced = new Replaced(anew.act(), time.instant());
        store.move(before, before.after(replaced), Zones.dateOf(replaced.at()), replaced.reason());
        events.append(before.id(), before.version() + 1, "REPLACED", replaced.reason(), Caller.SYSTEM, replaced.at());
        store.finish(anew.id(), sha256);
        events.append(anew.id(), anew.version(), Issuing.ISSUED, anew.act().name(), Caller.SYSTEM, replaced.at());
        return true;
    }
}
