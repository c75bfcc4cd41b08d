package org.tongban.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongban.region.Division;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable.Row;
import org.tongban.region.Text;

/** Reads {@code life:} and {@code delegations:} of a service, or the columns of a row, of a checked pack. */
final class LifeReader {
    private LifeReader() {}

    /** Empty where nothing is said: it is in force, and always was. */
    static Optional<Life> life(PackNode service) {
        if (!service.has("life") && !service.has("delegations")) return Optional.empty();
        var life = service.find("life");
        return Optional.of(new Life(
                life.map(each -> each.constant("state", Life.State.class, Life.State.ACTIVE))
                        .orElse(Life.State.ACTIVE),
                life.flatMap(each -> date(each, "from")),
                life.flatMap(each -> date(each, "until")),
                life.map(each -> each.strings("successors")).orElse(List.of()),
                life.map(each -> each.text("reason")).orElse(Text.NONE),
                service.items("delegations").stream()
                        .map(LifeReader::delegation)
                        .toList()));
    }

    private static Life.Delegation delegation(PackNode delegation) {
        return new Life.Delegation(
                delegation.string("zone", ""),
                delegation.find("level").map(level -> level.constant(Division.Kind.class)),
                delegation.string("authority", ""),
                date(delegation, "from"),
                date(delegation, "until"));
    }

    private static Optional<LocalDate> date(PackNode node, String key) {
        return node.find(key).map(PackNode::string).map(LocalDate::parse);
    }

    static Life life(Row row) {
        var state = row.get("state");
        if (state.isEmpty()) return Life.ACTIVE;
        return new Life(
                Life.State.valueOf(state.toUpperCase(Locale.ROOT)),
                date(row.get("from")),
                date(row.get("until")),
                row.words("successors"),
                Text.NONE,
                List.of());
    }

    private static Optional<LocalDate> date(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
