package org.tongban.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseFile;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseState;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.PastCase;
import org.tongban.casework.PastCases;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.PersonRecord;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Makes up cases, one at a time and in memory. The n-th of an order is always the same, but for ids and seals. */
final class Seeding {
    private static final int TRIES = 30;
    private static final int DAYS = 365;

    /** How long a case runs at most, in days: a promise of twenty working days, with correction and lateness. */
    private static final int LONGEST = 60;

    private final Regions regions;
    private final Catalog catalog;
    private final PastCases pastCases;
    private final FilledForm forms;
    private final List<PersonRecord> people;
    private final List<Authority> staffed;
    private final List<Division> townships;
    private final Instant now;

    Seeding(
            Regions regions,
            Catalog catalog,
            PastCases pastCases,
            FilledForm forms,
            List<PersonRecord> people,
            List<Authority> staffed,
            Instant now) {
        this.regions = regions;
        this.catalog = catalog;
        this.pastCases = pastCases;
        this.forms = forms;
        this.people = people;
        this.staffed = staffed;
        this.townships = regions.divisions(Division.Kind.TOWNSHIP);
        this.now = now;
    }

    /** A case that ran until now, or until its licence is to be issued. */
    record Made(PastCase past, PersonRecord applicant, CaseContent content, Course course) {
        boolean isOpen() {
            return past.file().isOpen() && past.file().state() != CaseState.GRANTED;
        }
    }

    Made make(Random random, boolean open) {
        for (var i = 0; i < TRIES; i++) {
            var day = open ? recently(random, LONGEST >> Math.min(i, 5)) : inThePast(random);
            var made = attempt(random, day);
            if (made.isPresent() && made.get().isOpen() == open) return made.get();
        }
        throw new IllegalStateException("No case can be made up from this region");
    }

    private LocalDate recently(Random random, int days) {
        return Zones.dateOf(now).minusDays(random.nextInt(days + 1));
    }

    private LocalDate inThePast(Random random) {
        return Zones.dateOf(now).minusDays(LONGEST / 2 + random.nextInt(DAYS - LONGEST / 2));
    }

    private Optional<Made> attempt(Random random, LocalDate day) {
        var hours = new OfficeHours(regions.calendar(), random);
        var wished = hours.anyTime(day);
        var submitted = wished.isBefore(now) ? wished : now.minus(Duration.ofMinutes(1 + random.nextInt(600)));
        var person = FilledForm.any(people, random);
        var item = item(random);
        if (item.isEmpty()) return Optional.empty();
        return forms.of(item.get(), person, Zones.dateOf(submitted), random).map(content -> {
            var past = pastCases.begin(snapshot(item.get(), person, content), submitted);
            var course = new Course(
                    past,
                    content,
                    hours,
                    this::officer,
                    now,
                    item.get().guide().publicNotice().days());
            course.run();
            return new Made(past, person, content, course);
        });
    }

    /** One in three where somebody can sign in and see it; the others anywhere. */
    private Optional<ServiceItem> item(Random random) {
        var guide = FilledForm.any(issuing(), random);
        if (staffed.isEmpty() || random.nextInt(3) > 0) {
            return catalog.find(guide.slug(), FilledForm.any(townships, random).code());
        }
        var authority = FilledForm.any(staffed, random);
        return issuing().stream()
                .filter(each -> each.authority().equals(authority.kind()))
                .skip(random.nextInt(3))
                .findFirst()
                .flatMap(each -> catalog.find(each.slug(), authority.division()))
                .filter(item -> item.authority().equals(authority.creditCode()));
    }

    /** Nobody has a licence to change before the first is issued. */
    private List<Guide> issuing() {
        return catalog.guides().stream()
                .filter(guide -> !guide.result().act().needsOne())
                .toList();
    }

    private static CaseSnapshot snapshot(ServiceItem item, PersonRecord person, CaseContent content) {
        return new CaseSnapshot(
                person.id(),
                person.masked().name(),
                item.slug(),
                item.guideVersion(),
                item.implementationCode(),
                item.authority(),
                item.division(),
                CaseTerms.of(item.guide(), content.answers()),
                content);
    }

    /** A stand-in for an officer whom nobody knows: always the same at one post of one authority. */
    private Caller officer(CaseFile file, Step step) {
        var role = file.terms().posts().getOrDefault(step, Role.WINDOW);
        var title = regions.authority(file.authority()).stream()
                .flatMap(authority -> regions.posts(authority.kind()).stream())
                .filter(post -> post.role() == role)
                .map(post -> post.title().zh())
                .findFirst()
                .orElse("");
        var id = UUID.nameUUIDFromBytes((file.authority() + role).getBytes(StandardCharsets.UTF_8));
        return new Caller(role, id, file.authority(), file.division(), title);
    }
}
