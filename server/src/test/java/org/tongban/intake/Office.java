package org.tongban.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInPerson;
import org.tongban.identity.IdentityFixtures.SignedInStaff;
import org.tongban.platform.Role;
import org.tongban.region.Regions;
import tools.jackson.databind.JsonNode;

/** The market regulation of a district that no other test works in, with its staff, and the corner shops of one applicant. */
final class Office {
    private static final String SERVICE = "food-business-licence";
    private static final Map<String, String> SHOP =
            Map.of("business", "shop", "looseCooked", "no", "area", "small", "byAgent", "no");

    private final ApplicationContext server;
    private final int port;
    private final String division;
    private final String authority;
    private final IdentityFixtures people;
    private final SignedInPerson applicant;

    Office(ApplicationContext server, int port, String division) {
        this.server = server;
        this.port = port;
        this.division = division;
        this.authority = server.getBean(Regions.class)
                .authority("market-regulation", division)
                .orElseThrow()
                .creditCode();
        this.people = new IdentityFixtures(server);
        this.applicant = people.person("陈小川");
    }

    /** A member of staff at a post, with a browser. */
    record Clerk(SignedInStaff signedIn, Visitor browser) {
        UUID id() {
            return signedIn.id();
        }

        /** {@code done}, or why not. */
        String does(String id, String path, Map<String, Object> body) {
            var whole = new HashMap<>(body);
            whole.put("expectedVersion", sees(id).path("version").asInt());
            return asks("/api/desk/cases/" + id + "/" + path, whole);
        }

        String asks(String path, Map<String, Object> body) {
            var answer = browser.post(path, body);
            return answer.status() == 200 ? "done" : answer.code();
        }

        JsonNode sees(String id) {
            return browser.get("/api/desk/cases/" + id).json();
        }

        List<String> mayDo(String id) {
            return sees(id).path("actions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }

        String queue(String key) {
            return browser.get("/api/desk/cases?queue=" + key).body();
        }

        JsonNode queues() {
            return browser.get("/api/desk/queues").json().path("queues");
        }

        /** How many wait there; -1 where there is no such queue. */
        int count(String key) {
            return queues().valueStream()
                    .filter(queue -> queue.path("key").asString().equals(key))
                    .mapToInt(queue -> queue.path("count").asInt())
                    .findFirst()
                    .orElse(-1);
        }
    }

    Clerk clerk(String name, Role role) {
        var staff = people.staff(name, role, authority, division, "test");
        return new Clerk(staff, new Visitor(port, staff.cookie()));
    }

    void leaves(Clerk clerk) {
        people.leaves(clerk.signedIn());
    }

    Visitor applicant() {
        return new Visitor(port, applicant.cookie());
    }

    SignedInPerson person() {
        return applicant;
    }

    /** A corner shop that was just applied for; its id. */
    String shop() {
        var item = server.getBean(Catalog.class).service(SERVICE, division);
        var snapshot = new CaseSnapshot(
                applicant.id(),
                "陈**",
                SERVICE,
                item.guideVersion(),
                item.implementationCode(),
                authority,
                item.division(),
                CaseTerms.of(item.guide(), SHOP),
                new CaseContent(applicant.name(), Map.of("operatorName", "小川便利店"), SHOP, List.of()));
        return server.getBean(Casework.class)
                .open(snapshot, applicant.caller())
                .id()
                .toString();
    }

    /** The review that ticks everything. */
    static Map<String, Object> review(JsonNode file) {
        var ticked = new HashMap<String, Boolean>();
        file.path("checklist").forEach(point -> ticked.put(point.path("key").asString(), true));
        return Map.of("checklist", ticked, "opinion", "符合条件，建议准予。", "recommend", true);
    }
}
