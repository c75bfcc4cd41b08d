package org.tongban.catalog.lists;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.GuideVersions;
import org.tongban.region.Changes;
import org.tongban.region.Difference;

/** Table catalog.list_text: entries of the lists that no service's text holds. */
@Repository
class ListTextStore {
    private static final String DUTY = "duty";
    private static final String BASIC_SERVICE = "basic-service";
    private static final String INTERMEDIARY = "intermediary";

    private final JdbcClient jdbc;

    ListTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(ListTexts.Texts wanted, Changes changes) {
        var before = texts();
        Difference.between(before.duties(), wanted.duties(), Duty::key)
                .tell("duties", duty -> duty.text().zh(), changes);
        Difference.between(before.basicServices(), wanted.basicServices(), BasicService::key)
                .tell("basic-services", service -> service.name().zh(), changes);
        Difference.between(before.intermediaries(), wanted.intermediaries(), Intermediary::key)
                .tell("intermediaries", service -> service.name().zh(), changes);
        jdbc.sql("delete from catalog.list_text").update();
        insert(DUTY, wanted.duties(), Duty::key);
        insert(BASIC_SERVICE, wanted.basicServices(), BasicService::key);
        insert(INTERMEDIARY, wanted.intermediaries(), Intermediary::key);
    }

    private <T> void insert(String kind, List<T> entries, Function<T, String> key) {
        for (var place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            jdbc.sql("insert into catalog.list_text (kind, key, place, content) values (?, ?, ?, cast(? as jsonb))")
                    .params(kind, key.apply(entry), place, GuideVersions.json(entry))
                    .update();
        }
    }

    ListTexts.Texts texts() {
        return new ListTexts.Texts(
                read(DUTY, Duty.class),
                read(BASIC_SERVICE, BasicService.class),
                read(INTERMEDIARY, Intermediary.class));
    }

    private <T> List<T> read(String kind, Class<T> type) {
        return jdbc
                .sql("select content::text from catalog.list_text where kind = ? order by place")
                .param(kind)
                .query(String.class)
                .list()
                .stream()
                .map(json -> GuideVersions.read(json, type))
                .toList();
    }
}
