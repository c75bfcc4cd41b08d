package org.tongban.region.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable.Row;
import org.tongban.region.RegionRule;

/** People of the demo hit no real person: their numbers begin with a code that no division has. Staff fit their posts. */
public final class DemoRule implements RegionRule {
    private static final String PEOPLE = "demo/people.yaml";
    private static final String STAFF = "demo/staff.yaml";

    @Override
    public void check(Pack pack, Findings findings) {
        if (pack.has(PEOPLE)) checkPeople(pack, findings);
        if (pack.has(STAFF)) checkStaff(pack, findings);
    }

    private static void checkPeople(Pack pack, Findings findings) {
        var codes = pack.csv("divisions.csv").rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        var phones = new HashSet<String>();
        for (var person : pack.yaml(PEOPLE).items("people")) {
            checkNumber(person.get("idNumber"), codes, findings);
            var division = person.get("division");
            if (!codes.contains(division.string())) {
                findings.error("unknown-division", division, "division", division.string());
            }
            if (!phones.add(person.string("phone"))) {
                findings.error("duplicate-key", person.get("phone"), "key", person.string("phone"));
            }
        }
    }

    private static void checkNumber(PackNode number, Set<String> codes, Findings findings) {
        try {
            new CitizenId(number.string());
        } catch (RejectedException wrong) {
            findings.error("bad-check-digit", number, "value", number.string());
        }
        if (codes.contains(number.string().substring(0, 6))) {
            findings.error("real-id-prefix", number, "prefix", number.string().substring(0, 6));
        }
    }

    private static void checkStaff(Pack pack, Findings findings) {
        Map<String, Row> authorities = pack.csv("authorities.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("credit_code"), Function.identity(), (first, _) -> first));
        Map<String, PackNode> kinds = pack.yaml("region.yaml").items("authorityKinds").stream()
                .collect(Collectors.toMap(kind -> kind.string("key"), Function.identity(), (first, _) -> first));
        var logins = new HashSet<String>();
        for (var member : pack.yaml(STAFF).items("staff")) {
            if (!logins.add(member.string("login"))) {
                findings.error("duplicate-key", member.get("login"), "key", member.string("login"));
            }
            var authority = authorities.get(member.string("authority"));
            if (authority == null) {
                findings.error("unknown-authority", member.get("authority"), "authority", member.string("authority"));
                continue;
            }
            var kind = kinds.get(authority.get("kind"));
            if (kind != null) checkPosts(member, kind, findings);
        }
    }

    private static void checkPosts(PackNode member, PackNode kind, Findings findings) {
        var known = kind.items("posts").stream().map(post -> post.string("key")).toList();
        for (var post : member.items("posts")) {
            if (!known.contains(post.string())) findings.error("unknown-post", post, "post", post.string());
        }
    }
}
