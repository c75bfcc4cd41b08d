package org.tongban.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.CopyIn;

/** Table {@code casework.case_file}: rows that are copied in, many at once. */
@Repository
class PastCaseStore {
    private final JdbcTemplate template;
    private final CaseStore cases;
    private final TermsStore terms;
    private final EventCodec codec;
    private final CopyIn copy;

    PastCaseStore(JdbcTemplate template, CaseStore cases, TermsStore terms, EventCodec codec, CopyIn copy) {
        this.template = template;
        this.cases = cases;
        this.terms = terms;
        this.codec = codec;
        this.copy = copy;
    }

    /** Serials of cases that are copied in. */
    List<Long> serials(int count) {
        return template.queryForList(
                "select nextval('casework.case_serial') from generate_series(1, ?)", Long.class, count);
    }

    /** Many at once, each with its number. */
    void copy(List<PastCase> cases) {
        copy.write(
                "casework.case_file (" + CaseStore.COLUMNS
                        + ", site_check_needed, moved_at, turn_step, turn_role, turn_authority, packed)",
                cases,
                this::cells);
    }

    private Stream<String> cells(PastCase past) {
        var file = past.file();
        var begun = Stream.of(
                file.id().toString(),
                file.number(),
                file.service(),
                file.guideVersion(),
                file.implementationCode(),
                file.authority(),
                file.division(),
                file.applicant().toString(),
                file.applicantMasked(),
                file.state().name(),
                Integer.toString(file.version()),
                Integer.toString(terms.keep(file.terms()).id()),
                file.submittedAt().toString(),
                file.receivedAt().toString(),
                CopyIn.cell(file.acceptedAt()),
                CopyIn.cell(file.answerBy()));
        return Stream.concat(begun, goneOn(past));
    }

    private Stream<String> goneOn(PastCase past) {
        var file = past.file();
        var progress = file.progress();
        return Stream.of(
                Boolean.toString(progress.siteChecked()),
                CopyIn.cell(progress.bookedFor()),
                CopyIn.cell(progress.missedOn()),
                progress.projectCode(),
                progress.codeProblem(),
                Integer.toString(progress.extendedBy()),
                codec.write(progress.pauses()),
                CopyIn.cell(cases.consultations(progress)),
                CopyIn.cell(cases.marks(progress)),
                file.dueOn().toString(),
                CopyIn.cell(file.dueAt()),
                CopyIn.cell(file.holder()),
                CopyIn.cell(file.remindAt()),
                CopyIn.cell(Optional.empty()),
                CopyIn.cell(cases.stage(file)),
                CopyIn.cell(file.stepDueOn()),
                CopyIn.cell(past.hash()),
                Boolean.toString(file.terms().has(Step.SITE_CHECK)),
                past.movedAt().toString(),
                CopyIn.cell(file.step()),
                CopyIn.cell(file.turn()),
                CopyIn.cell(CaseStore.turnAuthority(file)),
                Boolean.toString(!file.isOpen()));
    }
}
