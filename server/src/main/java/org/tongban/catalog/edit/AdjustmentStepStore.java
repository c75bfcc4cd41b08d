package org.tongban.catalog.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table catalog.adjustment_step. */
@Repository
class AdjustmentStepStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private final JdbcClient sql;

    AdjustmentStepStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(AdjustmentStep step, byte[] salt) {
        sql.sql("""
                        insert into catalog.adjustment_step
                               (adjustment, number, kind, words, problems, contents, actor, post, authority, at, salt)
                        values (:adjustment, :number, :kind, :words, cast(:problems as jsonb), :contents, :actor, :post,
                                :authority, :at, :salt)""")
                .param("adjustment", step.adjustment())
                .param("number", step.number())
                .param("kind", step.kind().name())
                .param("words", step.words())
                .param("problems", JSON.writeValueAsString(step.problems()))
                .param("contents", step.contents())
                .param("actor", step.actor())
                .param("post", step.post())
                .param("authority", step.authority())
                .param("at", AdjustmentStore.at(step.at()))
                .param("salt", salt)
                .update();
    }

    int count(UUID adjustment) {
        return sql.sql("select count(*) from catalog.adjustment_step where adjustment = ?")
                .param(adjustment)
                .query(Integer.class)
                .single();
    }

    /** In order. */
    List<AdjustmentStep> of(UUID adjustment) {
        return sql.sql("""
                        select adjustment, number, kind, words, problems::text as problems, contents, actor, post,
                               authority, at
                          from catalog.adjustment_step where adjustment = ? order by number""").param(adjustment).query((row, _) -> step(row)).list();
    }

    private static AdjustmentStep step(ResultSet row) throws SQLException {
        return new AdjustmentStep(
                row.getObject("adjustment", UUID.class),
                row.getInt("number"),
                AdjustmentStep.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                JSON.readValue(row.getString("problems"), SENTENCES),
                row.getString("contents"),
                row.getObject("actor", UUID.class),
                row.getString("post"),
                row.getString("authority"),
                AdjustmentStore.moment(row, "at"));
    }
}
