package org.tongban.identity;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.region.Text;

/** Table {@code identity.demo_note}: who was brought in for demonstration, and what for. */
@Repository
class DemoStore {
    private final JdbcClient sql;

    DemoStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Note(UUID subject, Text text) {}

    void keep(UUID subject, Text note) {
        sql.sql("""
                        insert into identity.demo_note (subject, note, note_en) values (?, ?, ?)
                        on conflict (subject) do update set note = excluded.note, note_en = excluded.note_en""").params(subject, note.zh(), note.en()).update();
    }

    void clear() {
        sql.sql("delete from identity.demo_note").update();
    }

    Map<UUID, Text> notes() {
        return sql
                .sql("select subject, note, note_en from identity.demo_note")
                .query((row, _) -> new Note(
                        row.getObject("subject", UUID.class),
                        new Text(row.getString("note"), row.getString("note_en"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Note::subject, Note::text));
    }
}
