package org.tongban.licence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code licence.type_version}. */
@Repository
class LicenceTypeStore {
    private final JdbcClient sql;

    LicenceTypeStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Version(String slug, String version, boolean inForce, LicenceType type) {}

    void retireAll() {
        sql.sql("update licence.type_version set in_force = false where in_force")
                .update();
    }

    void put(String slug, String version, String definition, Instant at) {
        sql.sql("""
                        insert into licence.type_version (slug, version, definition, in_force, loaded_at)
                        values (?, ?, cast(? as jsonb), true, ?)
                        on conflict (slug, version) do update set in_force = true""")
                .params(slug, version, definition, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Version> byVersion() {
        var all = new HashMap<String, Version>();
        sql.sql("select slug, version, in_force, definition::text from licence.type_version")
                .query((row, _) -> new Version(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        LicenceTypeReader.type(row.getString(4))))
                .list()
                .forEach(version -> all.put(version.version(), version));
        return all;
    }
}
