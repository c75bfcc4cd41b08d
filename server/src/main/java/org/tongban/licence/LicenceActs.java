package org.tongban.licence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Renewal;
import org.tongban.catalog.Result;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** What may be done to a licence by which service, and why not where it may not. */
@Component
public class LicenceActs {
    private final Licences licences;
    private final LicenceTypes types;
    private final Catalog catalog;
    private final Regions regions;
    private final InstantSource time;

    LicenceActs(Licences licences, LicenceTypes types, Catalog catalog, Regions regions, InstantSource time) {
        this.licences = licences;
        this.types = types;
        this.catalog = catalog;
        this.regions = regions;
        this.time = time;
    }

    /** @param problem why the service cannot be had for it now; empty where it can */
    public record Choice(Licence licence, Optional<Rejection> problem) {
        public boolean isOpen() {
            return problem.isEmpty();
        }
    }

    /** The licences of a person that a service could be about: those of its type that have not ended, newest first. */
    public List<Choice> choices(UUID person, ServiceItem item, Locale language) {
        var result = item.guide().result();
        return licences.of(person).stream()
                .filter(licence -> result.actsOn(licence.type()) && licence.isInForce())
                .map(licence -> new Choice(licence, problem(licence, item, language)))
                .toList();
    }

    /** Why a person has nothing that the service could be about. */
    public Rejection noneHeld(Result result, Locale language) {
        var name = types.inForce(result.licence())
                .map(version -> version.type().name().in(language))
                .orElse(result.licence());
        return new LicenceRejection.NoneHeld(name);
    }

    /** @param item who carries it out: nobody but the issuing authority changes a licence */
    public Optional<Rejection> problem(Licence licence, ServiceItem item, Locale language) {
        if (!licence.authority().equals(item.authority())) {
            var name = regions.requireAuthority(licence.authority()).name().in(language);
            return Optional.of(new LicenceRejection.OfAnotherAuthority(name));
        }
        return problem(licence, item.guide().result(), language);
    }

    /** As things stand today. */
    public Optional<Rejection> problem(Licence licence, Result result, Locale language) {
        if (!licence.isInForce()) return Optional.of(new LicenceRejection.Ended());
        if (result.act() == LicenceAct.REVOKE) return Optional.empty();
        if (licence.storedState() == LicenceState.SUSPENDED) return Optional.of(new LicenceRejection.IsSuspended());
        var today = Zones.dateOf(time.instant());
        return result.act() == LicenceAct.RENEW
                ? result.renewal().flatMap(renewal -> untimely(licence, renewal, today, language))
                : licence.validUntil()
                        .filter(today::isAfter)
                        .map(end -> new LicenceRejection.IsExpired(Verification.day(end, language)));
    }

    private Optional<Rejection> untimely(Licence licence, Renewal renewal, LocalDate today, Locale language) {
        if (licence.validUntil().isEmpty()) return Optional.of(new LicenceRejection.NeverExpires());
        var opensOn = renewal.opensOn(licence.validUntil().get(), regions.calendar());
        if (today.isBefore(opensOn)) {
            return Optional.of(new LicenceRejection.RenewalTooEarly(Verification.day(opensOn, language)));
        }
        var closesOn = renewal.closesOn(licence.validUntil().get(), regions.calendar());
        return today.isAfter(closesOn)
                ? Optional.of(new LicenceRejection.RenewalTooLate(Verification.day(closesOn, language)))
                : Optional.empty();
    }

    /** A line of a licence that reads otherwise afterwards. */
    public record Change(String label, String was, String will) {}

    /** What a case would change on a licence, in the order of its lines. */
    public List<Change> changes(
            Licence licence, Guide guide, Map<String, String> form, Map<String, String> answers, Locale language) {
        if (guide.result().act() != LicenceAct.CHANGE && guide.result().act() != LicenceAct.RENEW) return List.of();
        var said = new Said(guide, form, answers, regions);
        return types.inForce(licence.type()).stream()
                .flatMap(version -> version.type().fields().stream())
                .filter(field -> Said.isSaid(field.from()))
                .map(field -> new Change(
                        field.label().in(language),
                        licence.fields().getOrDefault(field.key(), ""),
                        said.value(field.from())))
                .filter(change -> !change.will().isEmpty() && !change.will().equals(change.was()))
                .toList();
    }

    /** The services by which its holder has something done to it, in the order of the acts. */
    List<ServiceItem> servicesOf(Licence licence) {
        if (!licence.isInForce()) return List.of();
        var division = regions.requireAuthority(licence.authority()).division();
        return catalog.guides().stream()
                .filter(guide ->
                        guide.result().actsOn(licence.type()) && guide.result().act() != LicenceAct.REVOKE)
                .sorted(java.util.Comparator.comparing(guide -> guide.result().act()))
                .flatMap(guide -> catalog.find(guide.slug(), division).stream())
                .filter(item -> item.authority().equals(licence.authority()))
                .toList();
    }

    /** The service by which the authority that issued it revokes it; empty where the region describes none. */
    public Optional<ServiceItem> revocationOf(Licence licence) {
        var division = regions.requireAuthority(licence.authority()).division();
        return catalog.guides().stream()
                .filter(guide -> revokes(guide, licence.type()))
                .flatMap(guide -> catalog.find(guide.slug(), division).stream())
                .filter(item -> item.authority().equals(licence.authority()))
                .findFirst();
    }

    private static boolean revokes(Guide guide, String type) {
        return guide.result().act() == LicenceAct.REVOKE && guide.result().actsOn(type);
    }
}
