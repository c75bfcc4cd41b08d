package org.tongban.catalog.edit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInStaff;
import org.tongban.intake.Visitor;
import org.tongban.intake.Visitor.Seen;
import org.tongban.platform.Role;
import org.tongban.region.Packs;
import tools.jackson.databind.JsonNode;

/** Those who keep Chongqing's catalogue and review it, each with a browser; what they publish, they take back. */
final class CityHall {
    static final String ADJUSTMENTS = "/api/desk/catalog/adjustments";

    final Member manager;
    final Member colleague;
    final Member office;
    final Member staffing;
    final Member legal;

    private final Packs packs;
    private final IdentityFixtures people;
    private final int port;

    CityHall(ApplicationContext server, int port) {
        this.port = port;
        this.people = new IdentityFixtures(server);
        this.packs = server.getBean(Packs.class);
        manager = member("姚瑾", Role.ITEM_MANAGER, "11500000TB0021726E");
        colleague = member("柳青", Role.ITEM_MANAGER, "11500000TB0021726E");
        office = member("梁思远", Role.ITEM_MANAGER, "11500000TB0022024P");
        staffing = member("石磊", Role.STAFFING_REVIEWER, "11500000TB9009002A");
        legal = member("段清扬", Role.LEGAL_REVIEWER, "11500000TB00219106");
    }

    Member member(String name, Role role, String authority) {
        var staff = people.staff(name, role, authority, "50", "test");
        return new Member(staff, new Visitor(port, staff.cookie()));
    }

    record Member(SignedInStaff signedIn, Visitor browser) {
        String begins(String title, String effectiveOn) {
            var body = new HashMap<String, Object>(Map.of("title", title, "reason", "试验：" + title));
            if (!effectiveOn.isEmpty()) body.put("effectiveOn", effectiveOn);
            return browser.post(ADJUSTMENTS, body).json().path("id").asString();
        }

        JsonNode sees(String id) {
            return browser.get(ADJUSTMENTS + "/" + id).json();
        }

        String state(String id) {
            return sees(id).path("state").asString();
        }

        /** At the version that is there now. */
        Seen does(String id, String step, Map<String, Object> body) {
            var whole = new HashMap<>(body);
            whole.put("expectedVersion", sees(id).path("version").asInt());
            return browser.post(ADJUSTMENTS + "/" + id + "/" + step, whole);
        }

        Seen patches(String id, String path, int version, Object... ops) {
            return browser.patch(
                    ADJUSTMENTS + "/" + id + "/file",
                    Map.of("path", path, "expectedVersion", version, "ops", List.of(ops)));
        }

        Seen saves(String id, String path, int version, String text) {
            return browser.put(
                    ADJUSTMENTS + "/" + id + "/file", Map.of("path", path, "expectedVersion", version, "text", text));
        }

        Seen file(String id, String path) {
            return browser.get(ADJUSTMENTS + "/" + id + "/file?path=" + path);
        }

        String inForce(String path) {
            return browser.get("/api/desk/catalog/file?path=" + path)
                    .json()
                    .path("text")
                    .asString();
        }
    }

    static Map<String, Object> set(String path, Object value) {
        return Map.of("op", "SET", "path", path, "value", value);
    }

    /** Through both reviews. */
    void approve(String id) {
        require(manager.does(id, "submission", Map.of()));
        require(staffing.does(id, "approval", Map.of("opinion", "职责清楚")));
        require(legal.does(id, "approval", Map.of("opinion", "依据充分")));
    }

    static void require(Seen seen) {
        if (seen.status() != 200) throw new AssertionError(seen.body());
    }

    void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> manager.state(id).equals(state));
    }

    /** Publishes a text of the market regulation as it was before. */
    void putBack(String path, String text) {
        if (manager.inForce(path).equals(text)) return;
        var id = manager.begins("恢复原样", "");
        require(manager.saves(id, path, 0, text));
        approve(id);
        awaitState(id, "published");
        packs.refresh();
    }
}
