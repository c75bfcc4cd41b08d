package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.catalog.Catalog;
import org.tongban.identity.CaseNumbers;
import org.tongban.platform.Caller;

@TongbanTest
class NumbersOfCasesTest {
    @Autowired
    private Casework casework;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private Catalog catalog;

    @Test
    void a_person_is_told_the_number_of_the_case_for_which_data_was_read() {
        var item = catalog.service("food-business-licence", "500103");
        var applicant = Caller.applicant(UUID.randomUUID());
        var snapshot = new CaseSnapshot(
                applicant.id(),
                "李*",
                item.slug(),
                item.guideVersion(),
                item.implementationCode(),
                item.authority(),
                item.division(),
                WITHOUT_SITE_CHECK,
                new CaseContent("李四", Map.of(), Map.of(), List.of()));
        var file = casework.open(snapshot, applicant);

        assertThat(numbers.numbers(List.of(file.id(), UUID.randomUUID())))
                .containsExactlyEntriesOf(Map.of(file.id(), file.number()));
    }
}
