package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why a party is not told or heard now, or why a decision has to wait for them. */
sealed interface PartyRejection extends Rejection {
    record PartyIncomplete() implements PartyRejection {
        @Override
        public String code() {
            return "casework.party-incomplete";
        }
    }

    record PartyDaysUnclear(int least, int most) implements PartyRejection {
        @Override
        public String code() {
            return "casework.party-days-unclear";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("least", least, "most", most);
        }
    }

    record TooManyParties(int most) implements PartyRejection {
        @Override
        public String code() {
            return "casework.too-many-parties";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("most", most);
        }
    }

    /** Neither says which of the two is wrong. */
    record NoSuchParty() implements PartyRejection {
        @Override
        public String code() {
            return "casework.no-such-party";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record TriedTooOften(long minutes) implements PartyRejection {
        @Override
        public String code() {
            return "casework.party-tried-too-often";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("minutes", minutes);
        }
    }

    record PartyOver() implements PartyRejection {
        @Override
        public String code() {
            return "casework.party-over";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record PartiesNotHeard(LocalDate until) implements PartyRejection {
        @Override
        public String code() {
            return "casework.parties-not-heard";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("until", until.toString());
        }
    }

    record PartyHearingMissing() implements PartyRejection {
        @Override
        public String code() {
            return "casework.party-hearing-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoHearing() implements PartyRejection {
        @Override
        public String code() {
            return "casework.no-hearing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record MinutesIncomplete() implements PartyRejection {
        @Override
        public String code() {
            return "casework.minutes-incomplete";
        }
    }

    record ReviewerPresides() implements PartyRejection {
        @Override
        public String code() {
            return "casework.reviewer-presides";
        }
    }

    record MinutesMissing() implements PartyRejection {
        @Override
        public String code() {
            return "casework.minutes-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
