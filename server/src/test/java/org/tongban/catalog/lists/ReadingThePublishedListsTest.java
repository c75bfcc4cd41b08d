package org.tongban.catalog.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Implementations;
import org.tongban.catalog.Implementations.Selection;

@TongbanTest
class ReadingThePublishedListsTest {
    private static final Pattern ROW = Pattern.compile("href=\"(/lists/power/[^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Implementations implementations;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void the_pieces_of_a_list_hold_every_entry_once() throws Exception {
        var seen = new HashSet<String>();
        var next = "/lists/power?in=500103";
        while (!next.isEmpty()) {
            var page = get(next).body();
            ROW.matcher(page).results().forEach(row -> assertThat(seen.add(row.group(1)))
                    .isTrue());
            var more = NEXT.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }

        var powers = implementations.count(Selection.in("500103"), this::isPower);
        assertThat(seen).hasSize((int) powers).hasSizeGreaterThan(500);
    }

    @Test
    void a_list_is_narrowed_to_one_authority() throws Exception {
        var page = get("/lists/proof?in=500103&by=11500103TB0000079Y").body();

        assertThat(page).contains("重庆市渝中区市场监督管理局", "公安机关", "营业执照").doesNotContain("data-label=\"实施部门\"", "渝中区公安局<");
        assertThat(get("/lists/proof?in=500101&by=11500103TB0000079Y").body())
                .as("an authority of another place is left out")
                .contains("万州区");
    }

    @Test
    void the_fee_list_names_what_is_charged_and_nothing_else() throws Exception {
        assertThat(get("/lists/fee?in=500103").body()).contains("普通护照", "120 元").doesNotContain("食品经营许可（新办）");
    }

    @Test
    void the_four_lists_follow_from_the_guides() throws Exception {
        assertThat(get("/lists/immediate?in=500103").body())
                .contains("企业投资项目备案")
                .doesNotContain("普通护照");
        assertThat(get("/lists/nearby?in=500103001").body()).contains("高龄津贴");
        assertThat(get("/lists/once?in=500103").body()).contains("普通护照");
        assertThat(get("/lists/online?in=500103").body()).contains("食品经营许可（新办）").doesNotContain("食品经营许可撤销");
    }

    @Test
    void duties_and_the_process_of_a_power_stand_in_its_register_entry() throws Exception {
        assertThat(get("/lists/power/food-business-licence/500103").body())
                .contains("权力登记", "现场核查", "自受理之日起二十日内作出决定", "没有做到的", "11500103TB0000079Y4500131021001");
        assertThat(get("/lists/power/500101487000/500101").body()).contains("林木采伐许可证核发", "一般流程", "事后监管", "这一项的依据还没有写");
        assertThat(get("/lists/power/500131021001/500103001").statusCode()).isEqualTo(302);
        assertThat(get("/lists/power/old-age-allowance/500103003").statusCode())
                .as("no power")
                .isEqualTo(404);
    }

    @Test
    void reductions_are_added_up_over_what_is_written_down_and_say_so() throws Exception {
        var page = get("/lists/reductions?in=500103").body();

        assertThat(page).contains("减材料", "写明了", "还没有写", "原文待核对");
        assertThat(get("/guides/food-business-licence/500103").body())
                .contains("和法定的比", "材料法定交 8 份，现在最多交 4 份", "法定 10 天，承诺 5 天", "还没有核对过原文");
        assertThat(get("/guides/shop-sign-filing/500103").body()).doesNotContain("材料法定交");
    }

    @Test
    void intermediaries_and_basic_services_stand_with_the_items_that_need_or_give_them() throws Exception {
        assertThat(get("/lists/intermediary?in=500103").body()).contains("环境影响报告书", "自己可以做", "原文待核对");
        assertThat(get("/lists/basic?in=500103001").body()).contains("老年人福利补贴", "老有所养");
    }

    @ParameterizedTest
    @ValueSource(strings = {"power", "duty", "fee", "proof", "online", "basic", "intermediary", "reductions"})
    void every_list_is_saved_as_a_table(String list) throws Exception {
        var csv = get("/api/lists/" + list + "/table.csv?in=500103").body();
        assertThat(csv).startsWith("\uFEFF");

        var xlsx = browser.send(
                HttpRequest.newBuilder(uri("/api/lists/" + list + "/table.xlsx?in=500103"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellCount()).isGreaterThan(3);
        }
    }

    @Test
    void the_whole_region_goes_out_as_one_table() throws Exception {
        var csv = get("/api/lists/power/table.csv?in=all").body();

        var powers = implementations.count(Selection.ALL, this::isPower);
        assertThat(csv.split("\r\n")).hasSize((int) powers + 1);
        assertThat(catalog.itemCount()).isGreaterThan((int) powers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lists/none",
                "/lists/power?in=999999",
                "/lists/power?in=500103&cursor=%00",
                "/lists/power?cursor=500131021001",
                "/lists/power/none/500103",
                "/api/lists/none/table.csv",
                "/api/lists/power/table.xlsx?in=x"
            })
    void what_is_not_there_is_said(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    private boolean isPower(BaseItem item) {
        return PowerList.isPower(item) && implementations.isInForce(item);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "zh-CN")
                .build();
        return browser.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
