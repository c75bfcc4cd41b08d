package org.tongban.catalog;

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

    record UnknownGuideVersion(String version) implements CatalogRejection {
        @Override
        public String code() {
            return "catalog.unknown-guide-version";
        }
    }
}
