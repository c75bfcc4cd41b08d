package org.tongban.catalog.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.catalog.Implementations;
import org.tongban.catalog.Implementations.Selection;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@TongbanTest
class OpeningTheCatalogueTest {
    private static final Pattern LOC = Pattern.compile("<loc>([^<]+)</loc>");

    @LocalServerPort
    private int port;

    @Autowired
    private Implementations implementations;

    private final HttpClient programs = HttpClient.newHttpClient();

    @Test
    void the_pieces_of_the_implementation_list_hold_every_entry_once() throws Exception {
        var seen = new HashSet<String>();
        var cursor = "";
        do {
            var piece = JsonMapper.shared()
                    .readTree(get("/api/services?cursor=" + cursor).body());
            piece.path("items").forEach(each -> assertThat(
                            seen.add(each.path("implementationCode").asString()))
                    .isTrue());
            cursor = piece.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize((int) implementations.count(Selection.ALL, _ -> true));
    }

    @Test
    void everyday_words_find_a_service_for_a_program_too() throws Exception {
        var found = get("/api/services?q=%E5%BC%80%E9%A5%AD%E9%A6%86&division=500103")
                .body();

        assertThat(found).contains("food-business-licence", "11500103TB0000079Y", "\"next\":\"\"");
        assertThat(get("/api/services?division=500103&authority=11500103TB0000079Y")
                        .body())
                .contains("11500103TB0000079Y4")
                .doesNotContain("500101TB");
    }

    @Test
    void the_sitemap_leads_to_every_guide_under_its_one_address() throws Exception {
        var index = get("/sitemap.xml").body();
        assertThat(xml(index).getDocumentElement().getTagName()).isEqualTo("sitemapindex");
        var guides = new HashSet<String>();
        for (var part : locations(index)) {
            var body = get(URI.create(part).getPath()).body();
            assertThat(xml(body).getDocumentElement().getTagName()).isEqualTo("urlset");
            assertThat(locations(body)).hasSizeLessThanOrEqualTo(50_000);
            locations(body).stream().filter(each -> each.contains("/guides/")).forEach(guides::add);
        }

        assertThat(guides).hasSize((int) implementations.count(Selection.ALL, implementations::isInForce));
        var one = guides.stream()
                .filter(each -> each.contains("ordinary-passport"))
                .findFirst()
                .orElseThrow();
        assertThat(get(URI.create(one).getPath()).body()).contains("<link rel=\"canonical\" href=\"" + one + "\"");
        assertThat(get("/robots.txt").body()).contains("Sitemap: ", "/sitemap.xml", "Disallow: /my");
        assertThat(get("/sitemap-99999.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap-0.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_tells_each_publication_in_words() throws Exception {
        var answer = get("/changes.atom");
        var feed = xml(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isPositive();
        assertThat(entries.item(0).getTextContent()).contains("公布");
        assertThat(get("/changes").body()).contains("新增事项", "实施清单新增");
        assertThat(get("/changes?before=1").statusCode()).isEqualTo(200);
        assertThat(get("/changes.atom?before=x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_national_field_list_goes_out_for_an_authority() throws Exception {
        var book = programs.send(
                HttpRequest.newBuilder(uri("/api/services/table.xlsx?authority=11500103TB0000079Y"))
                        .header("Accept-Language", "zh-CN")
                        .build(),
                BodyHandlers.ofByteArray());
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book.body()))) {
            var sheets = read.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("事项", "材料", "收费", "常见问题");
            var items = sheets.getFirst().read();
            var headings = items.getFirst().stream().map(cell -> cell.getText()).toList();
            assertThat(headings)
                    .contains("基本编码", "实施编码", "办件类型", "到办事现场次数", "网上办理深度")
                    .doesNotHaveDuplicates();
            var food = items.stream()
                    .filter(row -> row.getCellText(0).equals("500131021001"))
                    .findFirst()
                    .orElseThrow();
            assertThat(food.getCellText(headings.indexOf("实施编码"))).isEqualTo("11500103TB0000079Y4500131021001");
            assertThat(food.getCellText(headings.indexOf("办件类型"))).isEqualTo("2");
            assertThat(food.getCellText(headings.indexOf("网上办理深度"))).isEqualTo("IV");
            assertThat(food.getCellText(headings.indexOf("服务对象"))).isEqualTo("2 5 1");
        }
        assertThat(get("/api/services/table.csv?authority=11500103TB0000079Y&part=materials")
                        .body())
                .contains("食品经营许可申请书", "受理标准");
        assertThat(get("/api/services/table.csv?part=none").statusCode()).isEqualTo(400);
        assertThat(get("/api/services/table.csv?authority=none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_guide_has_a_picture_to_share_in_both_languages() throws Exception {
        var page = get("/guides/food-business-licence/500103").body();
        assertThat(page)
                .contains("og:image", "/guides/food-business-licence/500103/picture.png", "summary_large_image");

        for (var query : List.of("", "?lang=en")) {
            var answer = programs.send(
                    HttpRequest.newBuilder(uri("/guides/food-business-licence/500103/picture.png" + query))
                            .build(),
                    BodyHandlers.ofByteArray());
            var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
        }
        assertThat(get("/guides/500101487000/500101/picture.png").statusCode()).isEqualTo(200);
        assertThat(get("/guides/none/500101/picture.png").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/services?cursor=x",
                "/api/services?cursor=%00",
                "/api/services?division=none",
                "/api/services/cpsv.ttl?division=none",
                "/api/services/none/500103/cpsv.ttl",
                "/api/services/ordinary-passport/none/cpsv.jsonld"
            })
    void what_is_not_there_is_said(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    private static List<String> locations(String xml) {
        return LOC.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    private static Document xml(String text) throws Exception {
        var documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        return documents.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Language", "zh-CN")
                .build();
        return programs.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
