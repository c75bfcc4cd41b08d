package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.CopyIn;

/** Table {@code identity.person}. Everything that identifies is sealed; equality goes by blind index. */
@Repository
class PersonStore {
    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final CopyIn copy;

    PersonStore(JdbcClient sql, ColumnCipher cipher, CopyIn copy) {
        this.sql = sql;
        this.cipher = cipher;
        this.copy = copy;
    }

    record Registered(PersonRecord person, Locale language) {}

    byte[] phoneIndex(String phone) {
        return cipher.blindIndex("phone:" + phone);
    }

    byte[] idNumberIndex(String idNumber) {
        return cipher.blindIndex("id-number:" + idNumber);
    }

    /** False if the phone or the ID number belongs to somebody already. */
    boolean insert(PersonRecord person, Locale language, Instant now) {
        return sql.sql("""
                        insert into identity.person (id, phone_sealed, phone_index, id_number_sealed, id_number_index,
                                                     name_sealed, email_sealed, language, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                person.id(),
                                cipher.seal(person.phone()),
                                phoneIndex(person.phone()),
                                cipher.seal(person.idNumber()),
                                idNumberIndex(person.idNumber()),
                                cipher.seal(person.name()),
                                cipher.seal(person.email()),
                                language.getLanguage(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    long count() {
        return sql.sql("select count(*) from identity.person").query(Long.class).single();
    }

    void copy(List<PersonRecord> people, Instant now) {
        copy.write(
                "identity.person (id, phone_sealed, phone_index, id_number_sealed, id_number_index, name_sealed,"
                        + " email_sealed, language, registered_at)",
                people,
                person -> Stream.of(
                        person.id().toString(),
                        CopyIn.cell(cipher.seal(person.phone())),
                        CopyIn.cell(phoneIndex(person.phone())),
                        CopyIn.cell(cipher.seal(person.idNumber())),
                        CopyIn.cell(idNumberIndex(person.idNumber())),
                        CopyIn.cell(cipher.seal(person.name())),
                        CopyIn.cell(cipher.seal(person.email())),
                        Locale.CHINESE.getLanguage(),
                        now.toString()));
    }

    Optional<UUID> idByPhone(String phone) {
        return sql.sql("select id from identity.person where phone_index = ?")
                .param(phoneIndex(phone))
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> idByIdNumber(String idNumber) {
        return sql.sql("select id from identity.person where id_number_index = ?")
                .param(idNumberIndex(idNumber))
                .query(UUID.class)
                .optional();
    }

    Optional<Registered> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    List<Registered> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql("""
                        select id, name_sealed, id_number_sealed, phone_sealed, email_sealed, language
                          from identity.person where id in (:ids)""").param("ids", ids).query((row, _) -> registered(row)).list();
    }

    private Registered registered(ResultSet row) throws SQLException {
        var person = new PersonRecord(
                row.getObject("id", UUID.class),
                cipher.open(row.getBytes("name_sealed")),
                cipher.open(row.getBytes("id_number_sealed")),
                cipher.open(row.getBytes("phone_sealed")),
                cipher.open(row.getBytes("email_sealed")));
        return new Registered(person, Locale.of(row.getString("language")));
    }
}
