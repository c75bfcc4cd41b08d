package org.tongban.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.kernel.Rejection;

/** Why the catalogue cannot give what was asked for. */
public sealed interface CatalogRejection extends Rejection {
    @Override
    default Kind kind() {
        return Kind.NOT_FOUND;
    }

    record UnknownService(String service) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.unknown-service";
        }
    }

    /** It is only listed yet: there is no guide that an application could follow. */
    record NotDescribed(String service) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.not-described";
        }
    }

    /** The service exists, but no authority carries it out for this division. */
    record NotOffered(String service, String division) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.not-offered";
        }
    }

    /** Why nobody can apply on this day; empty where one can. */
    static Optional<CatalogRejection> of(Life life, LocalDate today) {
        var from = life.from().map(LocalDate::toString).orElse("");
        return switch (life.on(today)) {
            case IN_FORCE -> Optional.empty();
            case NOT_YET -> Optional.of(new NotInForceYet(from));
            case SUSPENDED -> Optional.of(new Suspended(from));
            case CANCELLED -> Optional.of(new Cancelled(life.successors()));
        };
    }

    record NotInForceYet(String from) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.not-in-force-yet";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record Suspended(String since) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.suspended";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** @param successors what takes its place, by slug or base code */
    record Cancelled(List<String> successors) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.cancelled";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record UnknownGuideVersion(String version) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.unknown-guide-version";
        }
    }
}
