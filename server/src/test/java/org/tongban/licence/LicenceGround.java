package org.tongban.licence;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tongban.catalog.Catalog;
import org.tongban.identity.RegisteredPersons;
import org.tongban.kernel.Ids;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Issues licences of Chongqing to a person of the demo, each for a case of its own. */
class LicenceGround {
    static final String YUZHONG = "500103";

    private final Licences licences;
    private final Catalog catalog;
    private final RegisteredPersons people;
    private final InstantSource time;

    LicenceGround(ApplicationContext context) {
        licences = context.getBean(Licences.class);
        catalog = context.getBean(Catalog.class);
        people = new RegisteredPersons(context);
        time = context.getBean(InstantSource.class);
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
                "individual-business-registration",
                "business-licence",
                Map.of("operatorName", "买买提·吐尔逊", "premisesAddress", "八一路 188 号", "scope", "餐饮服务；食品销售。"),
                Map.of("composition", "personal"));
    }

    private IssueRequest request(String service, String type, Map<String, String> form, Map<String, String> answers) {
        var item = catalog.service(service, YUZHONG);
        var today = Zones.dateOf(time.instant());
        return new IssueRequest(
                Ids.next(time.instant()),
                type,
                item.authority(),
                people.register("买买提·吐尔逊"),
                item.guideVersion(),
                form,
                answers,
                today);
    }

    Licence issued(IssueRequest request) {
        return licences.find(licences.issue(request).id());
    }

    Caller head(Licence licence) {
        return new Caller(Role.HEAD, UUID.randomUUID(), licence.authority(), YUZHONG, "负责人");
    }
}
