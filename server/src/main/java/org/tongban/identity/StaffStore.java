package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.Role;
import org.tongban.platform.Settings;

/** Tables {@code identity.staff} and {@code identity.post}. */
@Repository
class StaffStore {
    private static final String MEMBER = "select id, login, name_sealed, password_hash from identity.staff";
    private static final String THERE = " and p.active and s.active and (? or not s.demo)";
    private static final String POST = "p.id, p.role, p.title, p.title_en, p.authority, p.division";

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final boolean demo;

    StaffStore(JdbcClient sql, ColumnCipher cipher, Settings settings) {
        this.sql = sql;
        this.cipher = cipher;
        this.demo = settings.demo();
    }

    record Member(UUID id, String login, String name, String passwordHash) {}

    record DemoAccount(UUID staff, String login, StaffPost post) {}

    Optional<Member> byLogin(String login) {
        return sql.sql(MEMBER + " where login = ? and active and (? or not demo)")
                .params(login, demo)
                .query((row, _) -> member(row))
                .optional();
    }

    Optional<Member> byId(UUID id) {
        return sql.sql(MEMBER + " where id = ? and active and (? or not demo)")
                .params(id, demo)
                .query((row, _) -> member(row))
                .optional();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql.sql(MEMBER + " where id in (:ids)").param("ids", ids).query((row, _) -> member(row)).list().stream()
                .collect(Collectors.toMap(Member::id, Member::name));
    }

    List<String> authorities() {
        return sql.sql("select distinct authority from identity.post where active order by authority")
                .query(String.class)
                .list();
    }

    List<Staff.Colleague> colleagues(String authority) {
        return sql
                .sql("select s.id, s.login, s.name_sealed, s.password_hash, p.role from identity.post p"
                        + " join identity.staff s on s.id = p.staff_id where p.authority = ?" + THERE)
                .params(authority, demo)
                .query((row, _) -> {
                    var member = member(row);
                    return new Staff.Colleague(member.id(), member.name(), Role.valueOf(row.getString("role")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Staff.Colleague::name))
                .toList();
    }

    boolean isAt(UUID member, String authority, Role post) {
        return sql.sql("select 1 from identity.post p join identity.staff s on s.id = p.staff_id"
                        + " where p.staff_id = ? and p.authority = ? and p.role = ?" + THERE)
                .params(member, authority, post.name(), demo)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Those whose post, or whose account, is no longer active. */
    Map<Role, Set<UUID>> left(String authority) {
        return sql
                .sql("select p.role, s.id from identity.post p join identity.staff s on s.id = p.staff_id"
                        + " where p.authority = ? and not (p.active and s.active and (? or not s.demo))")
                .params(authority, demo)
                .query((row, _) -> Map.entry(Role.valueOf(row.getString("role")), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    List<StaffPost> posts(UUID staff) {
        return sql.sql("select " + POST + " from identity.post p where p.staff_id = ? and p.active order by p.id")
                .param(staff)
                .query((row, _) -> post(row))
                .list();
    }

    /** Those that the region's pack brought in for demonstration. */
    List<DemoAccount> demoAccounts() {
        return sql.sql("select s.id as staff, s.login, " + POST
                        + " from identity.staff s join identity.post p on p.staff_id = s.id"
                        + " where s.demo and s.active and p.active order by p.division, p.authority, s.login")
                .query((row, _) ->
                        new DemoAccount(row.getObject("staff", UUID.class), row.getString("login"), post(row)))
                .list();
    }

    /** New, or with a new name; the password of one who is there stays. */
    UUID keep(UUID id, String login, String name, String passwordHash, boolean demo) {
        return sql.sql("""
                        insert into identity.staff (id, login, name_sealed, password_hash, demo)
                        values (?, ?, ?, ?, ?)
                        on conflict (login) do update set name_sealed = excluded.name_sealed, active = true
                        returning id""")
                .params(id, login, cipher.seal(name), passwordHash, demo)
                .query(UUID.class)
                .single();
    }

    void keepPost(UUID staff, StaffPost post) {
        sql.sql("""
                        insert into identity.post (id, staff_id, role, title, title_en, authority, division)
                        values (:id, :staff, :role, :title, :titleEn, :authority, :division)
                        on conflict (staff_id, authority, role) do update
                           set title = :title, title_en = :titleEn, division = :division, active = true""")
                .param("id", post.id())
                .param("staff", staff)
                .param("role", post.role().name())
                .param("title", post.title())
                .param("titleEn", post.titleEn())
                .param("authority", post.authority())
                .param("division", post.division())
                .update();
    }

    /** Whoever leaves holds no post any more. */
    void endPosts(UUID member) {
        sql.sql("update identity.post set active = false where staff_id = ?")
                .param(member)
                .update();
    }

    /** Before the pack's staff is brought in again: who is no longer in it can no longer sign in. */
    void retireDemoStaff() {
        sql.sql("update identity.post set active = false where staff_id in (select id from identity.staff where demo)")
                .update();
        sql.sql("update identity.staff set active = false where demo").update();
    }

    private Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("login"),
                cipher.open(row.getBytes("name_sealed")),
                row.getString("password_hash"));
    }

    static StaffPost post(ResultSet row) throws SQLException {
        return new StaffPost(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("authority"),
                row.getString("division"));
    }
}
