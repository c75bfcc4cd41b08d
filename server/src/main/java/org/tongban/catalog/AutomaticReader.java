package org.tongban.catalog;

import java.util.Optional;
import org.tongban.catalog.Automatic.Condition;
import org.tongban.catalog.Automatic.Sample;
import org.tongban.region.PackNode;

/** Reads {@code automatic} of a service whose schema has been checked. */
final class AutomaticReader {
    private AutomaticReader() {}

    static Optional<Automatic> automatic(PackNode service) {
        return service.find("automatic").map(AutomaticReader::read);
    }

    private static Automatic read(PackNode automatic) {
        var sample = automatic.get("sample");
        return new Automatic(
                automatic.string("when", ""),
                automatic.items("conditions").stream()
                        .map(each -> new Condition(each.string("key"), each.string("when"), each.text("text")))
                        .toList(),
                new Sample(sample.integer("percent", 0), sample.integer("days", 0)));
    }
}
