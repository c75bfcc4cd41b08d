package org.tongban.casework;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.case_file}: what few cases have, and what stays as it is for nearly all. */
@Repository
class BeyondStore {
    private final JdbcClient sql;
    private final TermsStore terms;
    private final EventCodec codec;
    private final PublicNoticeStore notices;

    BeyondStore(JdbcClient sql, TermsStore terms, EventCodec codec, PublicNoticeStore notices) {
        this.sql = sql;
        this.terms = terms;
        this.codec = codec;
        this.notices = notices;
    }

    /** With the row, in the same transaction. */
    void open(CaseFile file) {
        var beyond = file.progress().beyond();
        beyond.subject().ifPresent(subject -> sql.sql("""
                                update casework.case_file set beyond = ?::jsonb, subject = ?, decide_by = ?
                                 where id = ?""")
                .params(codec.write(beyond), subject.licence())
                .param(subject.decideBy().orElse(null))
                .param(file.id())
                .update());
    }

    /** Until the transaction ends, nobody else opens a case about this licence. */
    void claim(UUID licence) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
                .param(licence.toString())
                .query((_, _) -> true)
                .list();
    }

    /** The number of a case about this licence that has not ended; only of that service where one is named. */
    Optional<String> openAbout(UUID licence, String service) {
        return sql.sql("""
                        select number from casework.case_file
                         where subject = :licence and state <> all(:ended) and (:service = '' or service = :service)
                         limit 1""")
                .param("licence", licence)
                .param("ended", PackedStore.ENDED)
                .param("service", service)
                .query(String.class)
                .optional();
    }

    /** After the row moved, in the same transaction. */
    void keep(CaseFile before, CaseLog.Entry moved) {
        var next = moved.file();
        if (!before.competence().equals(next.competence())) passOn(next);
        var beyond = next.progress().beyond();
        if (beyond.equals(before.progress().beyond())) return;
        sql.sql("update casework.case_file set beyond = ?::jsonb where id = ?")
                .params(codec.write(beyond), next.id())
                .update();
        for (var link : moved.links()) {
            if (link.recorded().event() instanceof CaseEvent.NoticePublished published) {
                notices.publish(next.id(), published);
            }
        }
    }

    private void passOn(CaseFile next) {
        sql.sql("""
                        update casework.case_file
                           set service = ?, guide_version = ?, implementation_code = ?, authority = ?, division = ?,
                               terms_id = ?, site_check_needed = ?
                         where id = ?""")
                .params(
                        next.service(),
                        next.guideVersion(),
                        next.implementationCode(),
                        next.authority(),
                        next.division(),
                        terms.keep(next.terms()).id(),
                        next.terms().has(org.tongban.catalog.ProcessStep.Step.SITE_CHECK),
                        next.id())
                .update();
    }
}
