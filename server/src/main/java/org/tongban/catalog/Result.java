package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import org.tongban.region.Text;

/**
 * What is held in the end.
 *
 * @param licence the licence type's slug where the kind is a licence, else empty
 * @param done to a licence that is there already; empty where one is issued
 * @param renewal when it may be renewed; empty where it is not
 */
public record Result(
        Kind kind,
        Text name,
        String licence,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LicenceAct> done,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Renewal> renewal) {

    /** Those that were written down before acts were know none. */
    public Result {
        done = Objects.requireNonNullElse(done, Optional.empty());
        renewal = Objects.requireNonNullElse(renewal, Optional.empty());
    }

    public Result(Kind kind, Text name, String licence) {
        this(kind, name, licence, Optional.empty(), Optional.empty());
    }

    public enum Kind {
        LICENCE,
        DOCUMENT,
        NONE
    }

    /** What it does to a licence. */
    public LicenceAct act() {
        return done.orElse(LicenceAct.ISSUE);
    }

    /** Nobody applies for it: the authority opens the case itself. */
    @JsonIgnore
    public boolean isExOfficio() {
        return act() == LicenceAct.REVOKE;
    }

    /** It is about a licence of this type that somebody has. */
    public boolean actsOn(String type) {
        return act().needsOne() && licence.equals(type);
    }
}
