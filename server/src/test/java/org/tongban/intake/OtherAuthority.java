package org.tongban.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

/** An authority of Yuzhong that is asked by another one. */
record OtherAuthority(String code, Visitor officer, Visitor head, String officerCookie, String headCookie) {

    static OtherAuthority of(String kind, ApplicationContext server, int port) {
        var people = new IdentityFixtures(server);
        var code = server.getBean(Regions.class)
                .authority(kind, Handling.YUZHONG)
                .orElseThrow()
                .creditCode();
        var officer = people.staff(Role.OFFICER, code, Handling.YUZHONG).cookie();
        var head = people.staff(Role.HEAD, code, Handling.YUZHONG).cookie();
        return new OtherAuthority(code, new Visitor(port, officer), new Visitor(port, head), officer, head);
    }

    /** The day to answer passes, and the timer comes by. @param nr from 1 */
    static void lateWith(ApplicationContext server, String caseId, int nr) {
        var id = UUID.fromString(caseId);
        var sql = server.getBean(JdbcClient.class);
        sql.sql("update casework.consultation set answer_by = '2026-01-05' where case_id = ? and nr = ?")
                .params(id, nr)
                .update();
        sql.sql("update casework.case_file set consultations = jsonb_set(consultations, array[?, 'answerBy'],"
                        + " '\"2026-01-05\"') where id = ?")
                .params(String.valueOf(nr - 1), id)
                .update();
        server.getBean("noteLateConsultations", RecurringTask.class).executeRecurringly(null, null);
    }
}
