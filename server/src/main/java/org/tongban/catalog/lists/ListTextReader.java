package org.tongban.catalog.lists;

import java.util.List;
import java.util.function.Function;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.LegalBasis;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Reads {@code lists/*.yaml} of a checked pack; a region may do without them. */
final class ListTextReader {
    static final String DUTIES = "lists/duties.yaml";
    static final String BASIC_SERVICES = "lists/basic-services.yaml";
    static final String INTERMEDIARIES = "lists/intermediaries.yaml";

    private ListTextReader() {}

    static ListTexts.Texts all(Pack pack) {
        return new ListTexts.Texts(
                read(pack, DUTIES, "duties", ListTextReader::duty),
                read(pack, BASIC_SERVICES, "services", ListTextReader::basicService),
                read(pack, INTERMEDIARIES, "services", ListTextReader::intermediary));
    }

    private static <T> List<T> read(Pack pack, String file, String key, Function<PackNode, T> reader) {
        if (!pack.has(file)) return List.of();
        return pack.yaml(file).items(key).stream().map(reader).toList();
    }

    private static Duty duty(PackNode duty) {
        return new Duty(
                duty.string("key"),
                duty.items("types").stream()
                        .map(each -> each.constant(ItemType.class))
                        .toList(),
                duty.strings("items"),
                duty.text("stage"),
                duty.text("text"),
                duty.text("accountability"),
                basis(duty));
    }

    private static BasicService basicService(PackNode service) {
        return new BasicService(
                service.string("key"),
                service.text("domain"),
                service.text("name"),
                service.text("recipients"),
                service.text("standard"),
                service.text("payer"),
                service.strings("items"),
                basis(service));
    }

    private static Intermediary intermediary(PackNode service) {
        return new Intermediary(
                service.string("key"),
                service.text("name"),
                service.strings("items"),
                service.text("provider"),
                service.text("result"),
                service.text("payer"),
                service.text("limit"),
                service.flag("mayDoItself", false),
                basis(service));
    }

    private static List<LegalBasis> basis(PackNode entry) {
        return entry.items("basis").stream().map(GuideReader::basis).toList();
    }
}
