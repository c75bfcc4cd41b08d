package org.tongban.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** One case on the wire, as its applicant and the posts that handle it see it. */
record CaseStory(Handling handling, String id) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> LORRIES =
            TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");

    /** Lorries of Yuzhong: accepted at the window, checked on site, reviewed, decided by the head. */
    static CaseStory ofLorries(ApplicationContext server, int port) {
        var handling = new Handling(server, port, "transport");
        return new CaseStory(handling, handling.submitted(handling.filledIn("road-freight-permit", LORRIES, Map.of())));
    }

    /** {@code done}, or why not. */
    String does(Role role, String path, Map<String, Object> body) {
        var answer = handling.does(role, id, path, body);
        return answer.status() == 200 ? "done" : answer.code();
    }

    JsonNode atDesk(Role role) {
        return handling.atDesk(role, id);
    }

    JsonNode mineOnce(Predicate<JsonNode> ready) {
        return await().atMost(PATIENCE).until(() -> handling.mine(id), ready);
    }

    void isTold(String words) {
        await().atMost(PATIENCE)
                .until(() -> handling.applicant().get("/api/my/messages").body(), told -> told.contains(words));
    }
}
