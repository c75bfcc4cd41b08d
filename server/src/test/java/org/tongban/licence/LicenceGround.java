package org.tongban.licence;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.Ids;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Issues licences of Chongqing to a person of the demo, each for a case of its own. */
@TestComponent
class LicenceGround {
    static final String YUZHONG = "500103";

    private final Licences licences;
    private final Catalog catalog;
    private final JdbcClient sql;
    private final InstantSource time;

    LicenceGround(Licences licences, Catalog catalog, JdbcClient sql, InstantSource time) {
        this.licences = licences;
        this.catalog = catalog;
        this.sql = sql;
        this.time = time;
    }

    IssueRequest foodBusiness() {
        return request(
                "food-business-licence",
                "food-business",
                Map.of(
                        "operatorName",
                        "渝中区㛃记小面馆",
                        "creditCode",
                        "",
                        "chief",
                        "买买提·吐尔逊",
                        "premisesAddress",
                        "八一路 188 号"),
                Map.of("business", "restaurant"));
    }

    IssueRequest business() {
        return request(
                "individual-business",
                "business-licence",
                Map.of("operatorName", "买买提·吐尔逊", "premisesAddress", "八一路 188 号", "scope", "餐饮服务；食品销售。"),
                Map.of("composition", "personal"));
    }

    private IssueRequest request(String service, String type, Map<String, String> form, Map<String, String> answers) {
        var item = catalog.service(service, YUZHONG);
        var today = Zones.dateOf(time.instant());
        return new IssueRequest(
                Ids.next(time.instant()), type, item.authority(), person(), item.guideVersion(), form, answers, today);
    }

    Licence issued(IssueRequest request) {
        return licences.find(licences.issue(request).id());
    }

    UUID person() {
        return sql.sql("select id from identity.person order by id limit 1")
                .query(UUID.class)
                .single();
    }

    Caller head(Licence licence) {
        return new Caller(Role.HEAD, UUID.randomUUID(), licence.authority(), YUZHONG, "负责人");
    }
}
