package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseContent;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** The bundles of the pack, each with all its parts, over the wire to its end, at every authority that has a part. */
@TongbanTest
class EveryBundleToItsEndTest {
    private static final int MOST_ROUNDS = 12;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            start-a-company        | 500103    | invoices=yes hiring=yes companyKind=limited single=yes corporateOwner=no nameKind=proposed premisesKind=own taxpayer=small special=no firstStaff=yes | 4
            a-child-is-born        | 500103003 | born=hospital wantInsurance=yes wantCard=yes reimburse=yes follows=mother married=yes firstDose=no delivery=natural | 5
            factory-1-land         | 500103    | contractMatches=yes | 2
            factory-2-planning     | 500103    | pollutes=yes movesSoil=yes tallest=no eiaKind=table soilKind=table | 3
            factory-3-construction | 500103    | specialFire=no defence=no tender=no | 2
            factory-4-completion   | 500103    | none=none | 3
            """)
    void a_bundle_goes_to_its_end(String bundle, String division, String answers, int parts) {
        var story = new BundleStory(server, port);
        story.submitted(story.filledIn(bundle, division, said(answers), Map.of()));
        assertThat(story.mine().path("parts")).hasSize(parts);

        for (var round = 0; round < MOST_ROUNDS && isRunning(story); round++) goOn(story);

        assertThat(story.mine().path("state").asString())
                .as(story.mine().toString())
                .isEqualTo("granted");
        handedOn(story, bundle);
    }

    /** Every part that can be handled now is handled to its end. */
    private void goOn(BundleStory story) {
        for (var part : story.mine().path("parts")) {
            if (!part.path("state").asString().equals("running")) continue;
            var service = part.path("service").asString();
            var id = part.path("caseId").asString();
            var guide = server.getBean(Catalog.class).current(service).orElseThrow();
            var desk = story.at(guide.authority());
            if (guide.projectCode().isNeeded()) {
                desk.step(Role.WINDOW, id);
                desk.awaitProjectCode(id);
            }
            desk.handledToItsEnd(id);
            story.awaitState(service, "granted");
        }
    }

    private static boolean isRunning(BundleStory story) {
        return story.mine().path("state").asString().equals("running");
    }

    /** What one part produced stands in the case of the next. */
    private void handedOn(BundleStory story, String bundle) {
        if (bundle.equals("factory-1-land")) {
            var content = content(story, "land-use-planning-permit");
            assertThat(content.form().get("projectCode")).isNotBlank().isNotEqualTo("示例");
            assertThat(content.materials()).anyMatch(each -> each.taken().equals("earlier"));
        }
        if (bundle.equals("start-a-company")) {
            var content = content(story, "housing-fund-registration");
            assertThat(content.form().get("creditCode")).hasSize(18);
            assertThat(content.materials()).anyMatch(each -> each.taken().equals("licence"));
        }
    }

    private CaseContent content(BundleStory story, String service) {
        return server.getBean(Casework.class).content(UUID.fromString(story.caseOf(service)), Caller.SYSTEM);
    }

    private static Map<String, String> said(String answers) {
        var said = new HashMap<String, String>();
        for (var each : List.of(answers.split(" "))) {
            var pair = List.of(each.split("="));
            if (!pair.getFirst().equals("none")) said.put(pair.getFirst(), pair.getLast());
        }
        return said;
    }
}
