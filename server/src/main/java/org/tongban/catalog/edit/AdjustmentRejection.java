package org.tongban.catalog.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Zones;

/** Why the catalogue is not edited, reviewed or published as wished. */
sealed interface AdjustmentRejection extends Rejection {
    record NoSuchAdjustment() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.no-such-adjustment";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NoSuchFile(String path) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.no-such-file";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Somebody was quicker. */
    record EditedMeanwhile(String who, String when, Instant at, int version) implements AdjustmentRejection {
        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Zones.CHINA);

        EditedMeanwhile(String who, Instant at, int version) {
            this(who, MINUTE.format(at), at, version);
        }

        @Override
        public String code() {
            return "catalog.edited-meanwhile";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NotInState(String state) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.adjustment-not-in-state";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Another authority's. */
    record NotYours() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.adjustment-not-yours";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotYourTurn(String state) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.not-your-review";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record OwnWork() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.own-work";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The file is not the catalogue's, or another authority's. */
    record NotYourFile(String path) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.not-your-file";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record TitleMissing() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.title-missing";
        }
    }

    record ReasonMissing() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.reason-missing";
        }
    }

    record TooLong(int most) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.too-long";
        }
    }

    record NothingChanged() implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.nothing-changed";
        }
    }

    record EffectiveInThePast(LocalDate day) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.effective-in-the-past";
        }
    }

    /** What was published meanwhile stands in other words on the same lines. */
    record Overtaken(List<String> paths, String first) implements AdjustmentRejection {
        Overtaken(List<String> paths) {
            this(paths, paths.getFirst());
        }

        @Override
        public String code() {
            return "catalog.overtaken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** It has errors; nothing is changed. */
    record HasErrors(int count, List<String> findings, String first) implements AdjustmentRejection {
        HasErrors(List<String> findings) {
            this(findings.size(), findings, findings.getFirst());
        }

        @Override
        public String code() {
            return "catalog.adjustment-has-errors";
        }
    }

    /** The path names nothing, or cannot take what is put there. */
    record BadPatch(String path) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.bad-patch";
        }
    }

    /** A text that names its own parts, or cannot be read: it is edited as text. */
    record OnlyAsText(String path) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.only-as-text";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record TooManyFiles(int most) implements AdjustmentRejection {
        @Override
        public String code() {
            return "catalog.too-many-files";
        }
    }
}
