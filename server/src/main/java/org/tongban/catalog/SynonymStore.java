package org.tongban.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.search.Synonyms;
import org.tongban.catalog.search.Synonyms.Meaning;
import org.tongban.platform.CopyIn;

/** Table catalog.synonym, from {@code synonyms.yaml}: a line that leads to nothing is what is ignored. */
@Repository
class SynonymStore {
    private final JdbcClient jdbc;
    private final CopyIn copies;

    SynonymStore(JdbcClient jdbc, CopyIn copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    void replace(Synonyms synonyms) {
        jdbc.sql("delete from catalog.synonym").update();
        var lines = Stream.concat(Stream.of(new Meaning(synonyms.ignored(), List.of())), synonyms.meanings().stream())
                .filter(line -> !line.said().isEmpty())
                .toList();
        copies.write(
                "catalog.synonym (said, meant)",
                lines,
                line -> Stream.of(CatalogStore.array(line.said().stream()), CatalogStore.array(line.meant().stream())));
    }

    Synonyms synonyms() {
        var lines = jdbc.sql("select said, meant from catalog.synonym order by id")
                .query((row, _) -> new Meaning(words(row, 1), words(row, 2)))
                .list();
        var ignored = lines.stream()
                .filter(line -> line.meant().isEmpty())
                .flatMap(line -> line.said().stream())
                .toList();
        return new Synonyms(
                ignored, lines.stream().filter(line -> !line.meant().isEmpty()).toList());
    }

    private static List<String> words(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
