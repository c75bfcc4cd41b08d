package org.tongban.bench.inside;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** The same bytes through the same filters, from memory; with one keyed read where the page has one. */
@RestController
class FloorEndpoint {
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private volatile Function<String, List<String>> index = _ -> List.of();

    FloorEndpoint(JdbcClient sql) {
        this.sql = sql;
    }

    /** What answers {@code /bench/search}. */
    void search(Function<String, List<String>> bare) {
        index = bare;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "measure the floor of a search")
    @GetMapping("/bench/search")
    List<String> search(@RequestParam String q) {
        return index.apply(q);
    }

    void keep(String name, byte[] page) {
        pages.put(name, page);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "measure the floor of a page")
    @GetMapping("/bench/pages/{name}")
    ResponseEntity<byte[]> page(@PathVariable String name) {
        return html(name);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "measure the floor of a page with one read")
    @GetMapping("/bench/read/{name}/{number}")
    ResponseEntity<byte[]> read(@PathVariable String name, @PathVariable String number) {
        sql.sql("select * from licence.licence where number = ?")
                .param(number)
                .query((row, _) -> row.getString("number"))
                .single();
        return html(name);
    }

    private ResponseEntity<byte[]> html(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(pages.getOrDefault(name, new byte[0]));
    }
}
