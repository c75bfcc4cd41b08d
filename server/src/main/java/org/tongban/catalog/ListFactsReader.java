package org.tongban.catalog;

import java.util.Optional;
import java.util.TreeMap;
import org.tongban.region.PackNode;
import org.tongban.region.Text;

/** Reads of a service what the published lists say besides. */
final class ListFactsReader {
    private ListFactsReader() {}

    static Optional<ListFacts> facts(PackNode service) {
        var issuers = new TreeMap<String, Text>();
        for (var material : service.items("materials")) {
            if (material.has("issuer")) issuers.put(material.string("key"), material.text("issuer"));
        }
        var facts = new ListFacts(
                service.find("statutory").map(ListFactsReader::statutory),
                service.find("powerSource").map(each -> each.constant(PowerSource.class)),
                issuers);
        return Optional.of(facts).filter(each -> !each.isEmpty());
    }

    public static Statutory statutory(PackNode statutory) {
        return new Statutory(
                statutory.integer("materials", Statutory.UNSTATED),
                statutory.integer("steps", Statutory.UNSTATED),
                statutory.integer("visits", Statutory.UNSTATED),
                statutory.flag("verified", false),
                statutory.string("source", ""));
    }
}
