package org.tongban.intake;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.platform.Role;

/** Cases that are made public before they are granted. */
final class PublicCases {
    private PublicCases() {}

    /** An impact report, reviewed in favour. */
    static CaseStory reviewed(ApplicationContext server, int port) {
        var handling = new Handling(server, port, "ecology");
        var id = handling.submitted(
                handling.filledIn("environmental-impact-approval", Map.of("eiaKind", "report"), Map.of()));
        handling.step(Role.WINDOW, id);
        handling.step(Role.OFFICER, id);
        return new CaseStory(handling, id);
    }

    /** The last day to object passes. */
    static void over(ApplicationContext server, CaseStory story) {
        var sql = server.getBean(JdbcClient.class);
        var id = UUID.fromString(story.id());
        sql.sql("update casework.public_notice set published_on = '2026-01-01', until = '2026-01-05' where case_id = ?")
                .param(id)
                .update();
        sql.sql(
                        "update casework.case_file set beyond = jsonb_set(beyond, '{notices,0,until}', '\"2026-01-05\"') where id = ?")
                .param(id)
                .update();
    }
}
