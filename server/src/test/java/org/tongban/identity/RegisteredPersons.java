package org.tongban.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContext;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.Ids;

/** Registers invented people for the tests of other modules; their division prefix was never assigned. */
public class RegisteredPersons {
    private final PersonStore store;
    private final InstantSource time;

    public RegisteredPersons(ApplicationContext context) {
        store = context.getBean(PersonStore.class);
        time = context.getBean(InstantSource.class);
    }

    public UUID register(String name) {
        var random = ThreadLocalRandom.current();
        var phone = "199%08d".formatted(random.nextInt(100_000_000));
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        var id = Ids.next(time.instant());
        var number = CitizenId.of("999900", born, random.nextInt(1, 999)).value();
        if (!store.insert(new PersonRecord(id, name, number, phone, ""), Locale.CHINESE, time.instant())) {
            return register(name);
        }
        return id;
    }
}
