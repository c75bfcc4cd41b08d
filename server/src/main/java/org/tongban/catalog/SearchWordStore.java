package org.tongban.catalog;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.SearchedWords.Counted;
import org.tongban.catalog.SearchedWords.Key;

/** Table catalog.search_word. */
@Repository
class SearchWordStore {
    /** More different ones than people type are somebody's program. */
    private static final int MOST_A_DAY = 100_000;

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;

    SearchWordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Map.Entry<Key, Counted>> rows) {
        var sorted = rows.stream() // in one order, so that two nodes never wait for each other
                .sorted(Comparator.comparing(row -> row.getKey().toString()))
                .toList();
        jdbc.sql("""
                insert into catalog.search_word (day, division, digest, words, searches, clicks, found)
                select day::date, division, digest, words, searches, clicks, found
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::boolean[])
                       as heard (day, division, digest, words, searches, clicks, found)
                 where (select count(*) from catalog.search_word today where today.day = ?) < ?
                on conflict (day, division, digest) do update
                   set words = greatest(search_word.words, excluded.words),
                       searches = search_word.searches + excluded.searches,
                       clicks = search_word.clicks + excluded.clicks,
                       found = search_word.found or excluded.found""")
                .param(column(sorted, row -> row.getKey().day().toString(), String[]::new))
                .param(column(sorted, row -> row.getKey().division(), String[]::new))
                .param(column(sorted, row -> row.getKey().digest(), String[]::new))
                .param(column(sorted, row -> row.getValue().words(), String[]::new))
                .param(column(sorted, row -> row.getValue().searches(), Integer[]::new))
                .param(column(sorted, row -> row.getValue().clicks(), Integer[]::new))
                .param(column(sorted, row -> row.getValue().found(), Boolean[]::new))
                .param(Date.valueOf(sorted.getFirst().getKey().day()))
                .param(MOST_A_DAY)
                .update();
    }

    private static <T> T[] column(
            List<Map.Entry<Key, Counted>> rows, Function<Map.Entry<Key, Counted>, T> cell, IntFunction<T[]> array) {
        return rows.stream().map(cell).toArray(array);
    }

    /**
     * Those from which nobody went on, the most frequent first.
     *
     * @param division and what lies in it
     * @param above divisions above it, where those count who chose no place
     * @param least how often they must have been searched
     */
    List<UnfoundWords.Line> withoutClick(String division, List<String> above, LocalDate since, int least) {
        return jdbc.sql("""
                        select words, sum(searches), bool_or(found), max(day) from catalog.search_word heard
                         where day >= :since and words <> ''
                           and (division like :within or division = any(:above))
                           and not exists (select 1 from catalog.search_word clicked
                                            where clicked.digest = heard.digest and clicked.clicks > 0
                                              and clicked.day >= :since)
                         group by words having sum(searches) >= :least
                         order by 2 desc, 4 desc, 1 limit :most""")
                .param("since", Date.valueOf(since))
                .param("within", division + "%")
                .param("above", above.toArray(String[]::new))
                .param("least", least)
                .param("most", MOST_SHOWN)
                .query((row, _) -> new UnfoundWords.Line(
                        row.getString(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getDate(4).toLocalDate()))
                .list();
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from catalog.search_word where day < ?")
                .param(Date.valueOf(day))
                .update();
    }
}
