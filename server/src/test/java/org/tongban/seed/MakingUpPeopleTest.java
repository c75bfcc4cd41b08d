package org.tongban.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.identity.PersonRecord;
import org.tongban.kernel.CitizenId;

class MakingUpPeopleTest {
    private static final UUID ANY = new UUID(1, 2);

    @Test
    void the_same_number_is_always_the_same_person() {
        assertThat(MadeUpPeople.person(ANY, 4_711)).isEqualTo(MadeUpPeople.person(ANY, 4_711));
    }

    @Test
    void no_two_share_an_id_number_or_a_phone() {
        var seen = new HashSet<String>();
        for (var n = 0; n < 200_000; n++) {
            var person = MadeUpPeople.person(ANY, n);
            assertThat(seen.add(person.idNumber())).as(person.idNumber()).isTrue();
            assertThat(seen.add(person.phone())).as(person.phone()).isTrue();
        }
    }

    @Test
    void the_last_is_as_right_as_the_first_and_neither_can_be_anybody() {
        for (var n : new int[] {0, MadeUpPeople.MOST - 1}) {
            PersonRecord person = MadeUpPeople.person(ANY, n);
            assertThat(CitizenId.parse(person.idNumber()).value()).startsWith("500999");
            assertThat(person.phone()).matches("160\\d{8}");
        }
    }
}
