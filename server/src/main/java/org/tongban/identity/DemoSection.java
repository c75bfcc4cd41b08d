package org.tongban.identity;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Ids;
import org.tongban.platform.Role;
import org.tongban.region.Changes;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.PackSection;
import org.tongban.region.PackTable;

/** Brings in the persons and the staff of a pack's {@code demo/} folder. In demo mode only. */
@Component
@ConditionalOnProperty(name = "tongban.demo", matchIfMissing = true)
class DemoSection implements PackSection {
    static final String PASSWORD = "tongban-demo";

    private static final String PEOPLE = "demo/people.yaml";
    private static final String STAFF = "demo/staff.yaml";

    private final PersonStore persons;
    private final StaffStore staff;
    private final DemoStore notes;
    private final Passwords passwords;
    private final InstantSource time;

    DemoSection(PersonStore persons, StaffStore staff, DemoStore notes, Passwords passwords, InstantSource time) {
        this.persons = persons;
        this.staff = staff;
        this.notes = notes;
        this.passwords = passwords;
        this.time = time;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public boolean reads(String path) {
        return path.startsWith("demo/") || path.equals("authorities.csv") || path.equals("region.yaml");
    }

    @Override
    public void load(Pack pack, Changes changes) {
        notes.clear();
        staff.retireDemoStaff();
        if (pack.has(PEOPLE)) pack.yaml(PEOPLE).items("people").forEach(this::keepPerson);
        if (!pack.has(STAFF)) return;
        var passwordHash = passwords.hash(PASSWORD);
        var authorities = byCreditCode(pack);
        var kinds = authorityKinds(pack);
        for (var member : pack.yaml(STAFF).items("staff")) {
            var authority = authorities.get(member.string("authority"));
            if (authority == null) continue; // lint names it
            var kind = kinds.get(authority.get("kind"));
            if (kind != null) keepMember(member, authority, kind, passwordHash);
        }
    }

    private void keepPerson(PackNode person) {
        var id = Ids.next(time.instant());
        var record = new PersonRecord(
                id,
                person.string("name"),
                person.string("idNumber"),
                person.string("phone"),
                person.string("email", ""));
        persons.insert(record, Locale.CHINESE, time.instant());
        persons.idByPhone(record.phone()).ifPresent(kept -> notes.keep(kept, person.text("note")));
    }

    private void keepMember(PackNode member, PackTable.Row authority, PackNode kind, String passwordHash) {
        var id =
                staff.keep(Ids.next(time.instant()), member.string("login"), member.string("name"), passwordHash, true);
        notes.keep(id, member.text("note"));
        var wanted = member.strings("posts");
        for (var post : kind.items("posts")) {
            if (wanted.contains(post.string("key"))) staff.keepPost(id, post(post, authority));
        }
    }

    private StaffPost post(PackNode post, PackTable.Row authority) {
        var title = post.text("title");
        return new StaffPost(
                Ids.next(time.instant()),
                post.get("role").constant(Role.class),
                title.zh(),
                title.in(Locale.ENGLISH),
                authority.get("credit_code"),
                authority.get("division"));
    }

    private static Map<String, PackTable.Row> byCreditCode(Pack pack) {
        return pack.csv("authorities.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("credit_code"), Function.identity(), (first, _) -> first));
    }

    private static Map<String, PackNode> authorityKinds(Pack pack) {
        return pack.yaml("region.yaml").items("authorityKinds").stream()
                .collect(Collectors.toMap(kind -> kind.string("key"), Function.identity()));
    }
}
