package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseFile;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;
import org.tongban.seed.SeedOrder;
import org.tongban.seed.Seeder;

/** What {@code ./tongban seed} writes is what applicants could have handed in and offices could have done. */
@TongbanTest
class SeedingTest {
    private static final int CASES = 60;
    private static final int OPEN = 12;

    @Autowired
    Seeder seeder;

    @Autowired
    JdbcClient sql;

    @Autowired
    Casework casework;

    @Autowired
    Catalog catalog;

    @Autowired
    Counters counters;

    @Autowired
    Regions regions;

    @Autowired
    Licences licences;

    private Seeder.Filled filled;
    private List<CaseFile> seeded;

    @BeforeEach
    void fill() throws InterruptedException {
        var before = all();
        filled = seeder.fill(new SeedOrder(CASES, OPEN, 7));
        seeded = all().stream()
                .filter(id -> !before.contains(id))
                .map(id -> casework.find(id, Caller.SYSTEM))
                .toList();
    }

    private Set<UUID> all() {
        return sql.sql("select id from casework.case_file").query(UUID.class).set();
    }

    @Test
    void every_form_would_have_passed_the_check_that_applicants_pass() {
        for (var file : seeded) {
            var content = casework.content(file.id(), Caller.SYSTEM);
            var check = check(file);
            assertThat(check.errors(content.answers(), content.form()))
                    .as("%s %s", file.service(), content.form())
                    .isEmpty();
        }
    }

    @Test
    void as_many_are_open_as_were_ordered_and_their_numbers_differ() {
        assertThat(filled.cases()).isEqualTo(CASES);
        assertThat(seeded).hasSize(CASES);
        assertThat(seeded.stream().filter(CaseFile::isOpen)).hasSize(OPEN);
        assertThat(seeded.stream().map(CaseFile::number)).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_told_of_the_past_and_no_paper_is_made_of_it() {
        var about = sql.sql("""
                        select (select count(*) from document.paper where case_id in (:cases))
                             + (select count(*) from notice.message where person_id in (:applicants))""")
                .param("cases", seeded.stream().map(CaseFile::id).toList())
                .param("applicants", seeded.stream().map(CaseFile::applicant).toList())
                .query(Integer.class)
                .single();
        assertThat(about).isZero();
    }

    @Test
    void a_licence_is_there_at_once_and_its_file_when_it_is_asked_for() throws Exception {
        assertThat(filled.licences()).isPositive();
        var holder = seeded.stream()
                .map(CaseFile::applicant)
                .filter(person -> !licences.of(person).isEmpty())
                .findFirst()
                .orElseThrow();
        var licence = licences.of(holder).getFirst();

        try (var file = licences.open(licence.id())) {
            assertThat(new String(file.readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        assertThat(licences.find(licence.id()).sha256()).hasSize(64);
    }

    private FormCheck check(CaseFile file) {
        var guide = catalog.guide(file.guideVersion());
        var today = Zones.dateOf(file.submittedAt());
        var visits = new FormCheck.Visits() {
            @Override
            public boolean isPlace(String division) {
                return counters.isPlace(guide, file.division(), division);
            }

            @Override
            public boolean isDay(LocalDate day) {
                return counters.isDay(day, today);
            }
        };
        return new FormCheck(guide, code -> regions.division(code).isPresent(), visits, today, Locale.CHINESE);
    }
}
