package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Slice;

/** Table {@code casework.case_file}: the current row of each case. */
@Repository
class CaseStore {
    static final String COLUMNS = """
            id, number, service, guide_version, implementation_code, authority, division, applicant, applicant_masked,
            state, version, terms_id, submitted_at, received_at, accepted_at, answer_by, site_checked, booked_for,
            visit_missed_on, project_code, project_code_problem, extended_by, pauses, consultations, marks, due_on, due_at,
            holder, remind_at, beyond, stage, step_due_on, last_hash""";

    static final UUID NEWEST = new UUID(-1, -1);

    /** A row with the hash that the next event is chained to. */
    record Row(CaseFile file, byte[] lastHash) {}

    private final JdbcTemplate template;
    private final JdbcClient sql;
    private final TermsStore terms;
    private final EventCodec codec;

    CaseStore(JdbcTemplate template, JdbcClient sql, TermsStore terms, EventCodec codec) {
        this.template = template;
        this.sql = sql;
        this.terms = terms;
        this.codec = codec;
    }

    Optional<Row> find(UUID id) {
        return template
                .query("select " + COLUMNS + " from casework.case_file where id = ?", (row, _) -> row(row), id)
                .stream()
                .findFirst();
    }

    /** Until the caller's transaction ends. */
    void lock(UUID id) {
        template.query("select 1 from casework.case_file where id = ? for no key update", _ -> {}, id);
    }

    Map<UUID, CaseFile> findAll(List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql
                .sql("select " + COLUMNS + " from casework.case_file where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row(row).file())
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** Newest first, those before a case; {@link #NEWEST} for the first piece. */
    Slice<CaseFile> ofApplicant(UUID applicant, UUID before, int limit) {
        var rows = sql.sql("select " + COLUMNS
                        + " from casework.case_file where applicant = ? and id < ?"
                        + " order by id desc limit ?")
                .params(applicant, before, limit + 1)
                .query((row, _) -> row(row).file())
                .list();
        return rows.size() <= limit
                ? new Slice<>(rows, "")
                : new Slice<>(rows.subList(0, limit), rows.get(limit - 1).id().toString());
    }

    /** Returns the number given to the case: division, day, serial. */
    String insert(CaseFile file, byte[] lastHash) {
        var number = template.queryForObject("""
                insert into casework.case_file (id, number, service, guide_version, implementation_code, authority,
                  division, applicant, applicant_masked, state, version, terms_id, submitted_at, received_at, accepted_at,
                  answer_by, site_check_needed, site_checked, due_on, due_at, last_hash, moved_at, turn_step, turn_role,
                  remind_at, turn_authority, stage, step_due_on)
                values (?, ? || (select lpad(n::text, greatest(6, length(n::text)), '0') from nextval('casework.case_serial') as n), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                returning number""", String.class, opened(file, lastHash));
        return Objects.requireNonNull(number);
    }

    private @Nullable Object[] opened(CaseFile file, byte[] lastHash) {
        return new @Nullable Object[] {
            file.id(),
            file.number(),
            file.service(),
            file.guideVersion(),
            file.implementationCode(),
            file.authority(),
            file.division(),
            file.applicant(),
            file.applicantMasked(),
            file.state().name(),
            file.version(),
            terms.keep(file.terms()).id(),
            utc(file.submittedAt()),
            utc(file.receivedAt()),
            file.acceptedAt().map(CaseStore::utc).orElse(null),
            file.answerBy().orElse(null),
            file.terms().has(Step.SITE_CHECK),
            file.progress().siteChecked(),
            file.dueOn(),
            file.dueAt().map(CaseStore::utc).orElse(null),
            lastHash,
            utc(file.submittedAt()),
            step(file),
            turn(file),
            file.remindAt().map(CaseStore::utc).orElse(null),
            turnAuthority(file).orElse(null),
            stage(file).orElse(null),
            file.stepDueOn().orElse(null)
        };
    }

    /** False if the row is no longer at {@code expectedVersion}: somebody else was faster. */
    boolean update(CaseFile file, byte[] lastHash, Optional<Instant> movedAt, int expectedVersion) {
        return template.update("""
                        update casework.case_file
                           set state = ?, version = ?, received_at = ?, accepted_at = ?, answer_by = ?,
                               site_checked = ?, booked_for = ?, visit_missed_on = ?, project_code = ?,
                               project_code_problem = ?, extended_by = ?, pauses = ?::jsonb, consultations = ?::jsonb,
                               marks = ?::jsonb, remind_at = ?, due_on = ?, due_at = ?, last_hash = ?, holder = ?,
                               moved_at = coalesce(?, moved_at), turn_step = ?, turn_role = ?, turn_authority = ?,
                               stage = ?::jsonb, step_due_on = ?, packed = false
                         where id = ? and version = ?""", changed(file, lastHash, movedAt, expectedVersion)) == 1;
    }

    private @Nullable Object[] changed(CaseFile file, byte[] lastHash, Optional<Instant> movedAt, int expectedVersion) {
        var progress = file.progress();
        return new @Nullable Object[] {
            file.state().name(),
            file.version(),
            utc(file.receivedAt()),
            file.acceptedAt().map(CaseStore::utc).orElse(null),
            file.answerBy().orElse(null),
            progress.siteChecked(),
            progress.bookedFor().orElse(null),
            progress.missedOn().orElse(null),
            progress.projectCode(),
            progress.codeProblem(),
            progress.extendedBy(),
            codec.write(progress.pauses()),
            consultations(progress).orElse(null),
            marks(progress).orElse(null),
            file.remindAt().map(CaseStore::utc).orElse(null),
            file.dueOn(),
            file.dueAt().map(CaseStore::utc).orElse(null),
            lastHash,
            file.holder().orElse(null),
            movedAt.map(CaseStore::utc).orElse(null),
            step(file),
            turn(file),
            turnAuthority(file).orElse(null),
            stage(file).orElse(null),
            file.stepDueOn().orElse(null),
            file.id(),
            expectedVersion
        };
    }

    private static @Nullable String step(CaseFile file) {
        return file.step().map(Enum::name).orElse(null);
    }

    private static @Nullable String turn(CaseFile file) {
        return file.turn().map(Enum::name).orElse(null);
    }

    Row row(ResultSet row) throws SQLException {
        var file = new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("service"),
                row.getString("guide_version"),
                row.getString("implementation_code"),
                row.getString("authority"),
                row.getString("division"),
                row.getObject("applicant", UUID.class),
                row.getString("applicant_masked"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("version"),
                terms.read(row.getInt("terms_id")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                moment(row, "accepted_at"),
                day(row, "answer_by"),
                progress(row),
                row.getObject("due_on", LocalDate.class),
                moment(row, "due_at"),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                moment(row, "remind_at"),
                day(row, "step_due_on"));
        return new Row(file, row.getBytes("last_hash"));
    }

    private CaseProgress progress(ResultSet row) throws SQLException {
        return new CaseProgress(
                row.getBoolean("site_checked"),
                day(row, "booked_for"),
                day(row, "visit_missed_on"),
                row.getString("project_code"),
                row.getString("project_code_problem"),
                row.getInt("extended_by"),
                List.of(codec.read(row.getString("pauses"), Pause[].class)),
                Optional.ofNullable(row.getString("consultations"))
                        .map(all -> List.of(codec.read(all, Consultation[].class)))
                        .orElse(List.of()),
                Optional.ofNullable(row.getString("marks"))
                        .map(all -> codec.read(all, CaseMarks.class))
                        .orElse(CaseMarks.NONE),
                codec.readOr(row.getString("beyond"), Beyond.NOTHING),
                codec.readOr(row.getString("stage"), Stage.NONE));
    }

    /** Most cases have none; then nothing is stored. */
    Optional<String> consultations(CaseProgress progress) {
        return progress.consultations().isEmpty()
                ? Optional.empty()
                : Optional.of(codec.write(progress.consultations()));
    }

    Optional<String> marks(CaseProgress progress) {
        return progress.marks().equals(CaseMarks.NONE) ? Optional.empty() : Optional.of(codec.write(progress.marks()));
    }

    /** Nothing where no step is on and nothing was examined below. */
    Optional<String> stage(CaseFile file) {
        var stage = file.progress().stage();
        return stage.equals(Stage.NONE) ? Optional.empty() : Optional.of(codec.write(stage));
    }

    static Optional<String> turnAuthority(CaseFile file) {
        return file.step().map(_ -> file.turnAuthority());
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
