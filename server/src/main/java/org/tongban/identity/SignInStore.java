package org.tongban.identity;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;

/** Tables {@code identity.sign_in_code} and {@code identity.registration}: the steps before there is a session. */
@Repository
class SignInStore {
    private final JdbcClient sql;
    private final ColumnCipher cipher;

    SignInStore(JdbcClient sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The one code of a phone; an earlier one is void. Six digits need a keyed hash, else all could be tried. */
    void keepCode(UUID id, String phone, String code, Instant expiresAt) {
        sql.sql("""
                        insert into identity.sign_in_code (phone_index, id, code_hash, expires_at, tries)
                        values (:phone, :id, :hash, :expires, 0)
                        on conflict (phone_index) do update
                           set id = :id, code_hash = :hash, expires_at = :expires, tries = 0""")
                .param("phone", phoneIndex(phone))
                .param("id", id)
                .param("hash", codeHash(id, code))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Kept(UUID id, byte[] hash) {}

    /** True once for the right code; every call counts as a try. */
    boolean useCode(String phone, String code, int mostTries, Instant now) {
        var kept = sql.sql("""
                        update identity.sign_in_code set tries = tries + 1
                         where phone_index = ? and tries < ? and expires_at > ? returning id, code_hash""")
                .params(phoneIndex(phone), mostTries, now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getBytes("code_hash")))
                .optional();
        return kept.isPresent()
                && MessageDigest.isEqual(kept.get().hash(), codeHash(kept.get().id(), code))
                && sql.sql("delete from identity.sign_in_code where id = ?")
                                .param(kept.get().id())
                                .update()
                        == 1;
    }

    void openRegistration(SecretToken token, String phone, Instant expiresAt) {
        sql.sql("insert into identity.registration (token_hash, phone_sealed, expires_at) values (?, ?, ?)")
                .params(token.hash(), cipher.seal(phone), expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The phone that the token stands for, held against a second registration until the transaction ends. */
    Optional<String> registrationPhone(SecretToken token, Instant now) {
        return sql.sql("""
                        select phone_sealed from identity.registration
                         where token_hash = ? and expires_at > ? for update""")
                .params(token.hash(), now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cipher.open(row.getBytes("phone_sealed")))
                .optional();
    }

    void closeRegistration(SecretToken token) {
        sql.sql("delete from identity.registration where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void deleteExpired(Instant before) {
        var time = before.atOffset(ZoneOffset.UTC);
        sql.sql("delete from identity.sign_in_code where expires_at < ?")
                .param(time)
                .update();
        sql.sql("delete from identity.registration where expires_at < ?")
                .param(time)
                .update();
    }

    private byte[] phoneIndex(String phone) {
        return cipher.blindIndex("sign-in:" + phone);
    }

    private byte[] codeHash(UUID id, String code) {
        return cipher.blindIndex("code:" + id + ":" + code);
    }
}
