package org.tongban.licence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.LicenceAct;
import org.tongban.document.SealOrder;
import org.tongban.document.Seals;
import org.tongban.identity.Masking;
import org.tongban.identity.People;
import org.tongban.identity.PersonRecord;
import org.tongban.identity.Purpose;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FileStore;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Issues a licence in three steps: reserve its row and numbers, make and seal its file, show it. */
@Component
class Issuing {
    static final String ISSUED = "ISSUED";

    private final LicenceStore store;
    private final LicenceEventStore events;
    private final LicenceTypes types;
    private final Numbering numbering;
    private final LicencePrinter printer;
    private final Seals seals;
    private final FileStore files;
    private final People people;
    private final Catalog catalog;
    private final Regions regions;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Issuing(
            LicenceStore store,
            LicenceEventStore events,
            LicenceTypes types,
            Numbering numbering,
            LicencePrinter printer,
            Seals seals,
            FileStore files,
            People people,
            Catalog catalog,
            Regions regions,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.store = store;
        this.events = events;
        this.types = types;
        this.numbering = numbering;
        this.printer = printer;
        this.seals = seals;
        this.files = files;
        this.people = people;
        this.catalog = catalog;
        this.regions = regions;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    LicenceRef issue(IssueRequest request) {
        var licence = transaction.execute(_ -> reserve(request));
        if (licence.sha256().isEmpty()) makeFile(licence);
        return new LicenceRef(licence.id(), licence.number());
    }

    private Licence reserve(IssueRequest request) {
        store.lock(request.caseId(), request.type());
        return store.ofCase(request.caseId(), request.type()).orElseGet(() -> {
            var version = types.inForce(request.type())
                    .orElseThrow(() -> new RejectedException(new LicenceRejection.NoSuchType(request.type())));
            var person = people.read(request.holder(), Purpose.LICENCE_ISSUE, request.caseId(), Caller.SYSTEM);
            var licence = numbered(request, version, person);
            store.insert(licence);
            return licence;
        });
    }

    private Licence numbered(IssueRequest request, LicenceTypeStore.Version version, PersonRecord person) {
        var type = version.type();
        var authority = regions.requireAuthority(request.authority());
        Optional<LocalDate> validUntil = type.validityYears() == 0
                ? Optional.empty()
                : Optional.of(request.issuedOn().plusYears(type.validityYears()).minusDays(1));
        var source = source(request, type, authority, person, validUntil);
        var fields = new LinkedHashMap<String, String>();
        type.fields().forEach(field -> fields.put(field.key(), source.value(field)));
        var printedNumber = type.numberField()
                .map(field -> fields.getOrDefault(field.key(), ""))
                .orElse("");
        return new Licence(
                Ids.next(time.instant()),
                request.caseId(),
                request.type(),
                version.version(),
                numbering.identifier(type, authority, request.issuedOn()).value(),
                printedNumber,
                numbering.token(),
                request.authority(),
                request.holder(),
                Masking.name(person.name()),
                Map.copyOf(fields),
                request.issuedOn(),
                validUntil,
                LicenceState.VALID,
                request.issuedOn(),
                "",
                1,
                "",
                LicenceAct.ISSUE,
                Optional.empty());
    }

    /** Where what stands on it comes from. */
    FieldSource source(IssueRequest request, LicenceType type, Optional<LocalDate> validUntil) {
        var person = people.read(request.holder(), Purpose.LICENCE_ISSUE, request.caseId(), Caller.SYSTEM);
        return source(request, type, regions.requireAuthority(request.authority()), person, validUntil);
    }

    private FieldSource source(
            IssueRequest request,
            LicenceType type,
            Authority authority,
            PersonRecord person,
            Optional<LocalDate> validUntil) {
        return new FieldSource(
                request,
                catalog.guide(request.guideVersion()),
                authority,
                person,
                validUntil,
                regions,
                what -> numbering.generated(what, type, authority, request.answers()),
                other -> held(request, other));
    }

    private Map<String, String> held(IssueRequest request, String type) {
        return store.ofHolder(request.holder()).stream()
                .filter(licence -> licence.type().equals(type))
                .filter(licence -> licence.stateOn(request.issuedOn()) == LicenceState.VALID)
                .findFirst()
                .map(Licence::fields)
                .orElse(Map.of());
    }

    LicenceRef takeIn(IssueRequest request, PersonRecord holder) {
        var version = types.inForce(request.type())
                .orElseThrow(() -> new RejectedException(new LicenceRejection.NoSuchType(request.type())));
        var licence = numbered(request, version, holder);
        store.insert(licence);
        store.show(licence.id());
        var at = request.issuedOn().atTime(LocalTime.NOON).atZone(Zones.CHINA).toInstant();
        events.append(licence.id(), licence.version(), ISSUED, "", Caller.SYSTEM, at);
        return new LicenceRef(licence.id(), licence.number());
    }

    /** SHA-256 of the sealed PDF, made now where the licence was taken in without one. Outside a transaction. */
    String file(Licence licence) {
        if (!licence.sha256().isEmpty()) return licence.sha256();
        var sha256 = sealed(licence);
        return store.finish(licence.id(), sha256)
                ? sha256
                : store.find(licence.id()).orElseThrow().sha256();
    }

    /** Two calls at once may both make a file; the first is kept. */
    private void makeFile(Licence licence) {
        var sha256 = sealed(licence);
        transaction.executeWithoutResult(_ -> {
            if (!store.finish(licence.id(), sha256)) return;
            events.append(licence.id(), licence.version(), ISSUED, "", Caller.SYSTEM, time.instant());
        });
    }

    String sealed(Licence licence) {
        var type = types.version(licence.typeVersion());
        var authority = regions.requireAuthority(licence.authority());
        var order = new SealOrder(
                printer.print(licence, type),
                licence.authority(),
                authority.name().zh(),
                type.name().zh(),
                SealOrder.Subject.LICENCE,
                licence.id());
        return files.put(seals.seal(order)).sha256();
    }
}
