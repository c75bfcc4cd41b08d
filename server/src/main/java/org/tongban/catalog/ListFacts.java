package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongban.region.Text;

/**
 * What the published lists say of a service and no case needs.
 *
 * @param powerSource empty where nobody wrote it down
 * @param issuers who issues a certificate, by the key of its material
 */
public record ListFacts(
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Statutory> statutory,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PowerSource> powerSource,
        Map<String, Text> issuers) {
    public static final ListFacts NONE = new ListFacts(Optional.empty(), Optional.empty(), Map.of());

    public ListFacts {
        statutory = Objects.requireNonNullElse(statutory, Optional.empty());
        powerSource = Objects.requireNonNullElse(powerSource, Optional.empty());
    }

    /** What the law would ask; {@link Statutory#NONE} where nobody wrote it down. */
    public Statutory byLaw() {
        return statutory.orElse(Statutory.NONE);
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
