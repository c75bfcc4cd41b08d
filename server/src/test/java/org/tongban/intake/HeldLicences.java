package org.tongban.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.Ids;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.Licence;
import org.tongban.licence.Licences;

/** Licences that a person has had for some time. */
public final class HeldLicences {
    private final Licences licences;
    private final Catalog catalog;
    private final InstantSource time;
    private final UUID person;

    public HeldLicences(ApplicationContext server, UUID person) {
        this.licences = server.getBean(Licences.class);
        this.catalog = server.getBean(Catalog.class);
        this.time = server.getBean(InstantSource.class);
        this.person = person;
    }

    /** Of a noodle shop in Yuzhong; valid for five years. */
    public Licence food(String name, LocalDate issuedOn) {
        var item = catalog.service("food-business-licence", Handling.YUZHONG);
        var form = Map.of(
                "operatorName", name,
                "creditCode", "92500103TC90000123",
                "chief", "陈小川",
                "premisesAddress", "渝中区八一路 188 号",
                "items", "热食类食品制售");
        var request = new IssueRequest(
                Ids.next(time.instant()),
                "food-business",
                item.authority(),
                person,
                item.guideVersion(),
                form,
                Map.of("business", "restaurant"),
                issuedOn);
        return licences.find(licences.issue(request).id());
    }
}
