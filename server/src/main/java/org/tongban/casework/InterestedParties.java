package org.tongban.casework;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.catalog.Catalog;
import org.tongban.identity.Attempts;
import org.tongban.kernel.RejectedException;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Caller;
import org.tongban.platform.Settings;
import org.tongban.platform.Zones;

/** Whom a case concerns is told with a code, sees what concerns them without an account, and states their view. */
@Component
class InterestedParties {
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int CODE_LENGTH = 16;
    private static final int MOST_SIGNS = 2_000;
    private static final Attempts.Limit OF_A_CODE = new Attempts.Limit("party-code", 10, Duration.ofHours(1));
    private static final Attempts.Limit OF_AN_ADDRESS = new Attempts.Limit("party-address", 30, Duration.ofHours(1));

    private final Casework casework;
    private final PartyStore store;
    private final PartyViews views;
    private final Notices notices;
    private final Catalog catalog;
    private final Attempts attempts;
    private final TransactionOperations transaction;
    private final Settings settings;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    InterestedParties(
            Casework casework,
            PartyStore store,
            PartyViews views,
            Notices notices,
            Catalog catalog,
            Attempts attempts,
            TransactionOperations transaction,
            Settings settings,
            InstantSource time) {
        this.casework = casework;
        this.store = store;
        this.views = views;
        this.notices = notices;
        this.catalog = catalog;
        this.attempts = attempts;
        this.transaction = transaction;
        this.settings = settings;
        this.time = time;
    }

    /** Named and told in one. @throws RejectedException {@code casework.party-incomplete}, or why the case says no */
    CaseFile name(UUID id, int expectedVersion, NamedParty who, int days, Caller caller) {
        if (!who.isComplete()) throw new RejectedException(new PartyRejection.PartyIncomplete());
        if (Case.tooLong(who.name() + who.concern())) throw new RejectedException(Case.textTooLong());
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            var file = casework.command(id, expectedVersion, new CaseCommand.NameParty(days), caller);
            var parties = file.progress().beyond().hearings().parties();
            var code = code();
            store.name(id, parties.size(), code, who);
            tell(file, who, parties.getLast(), code);
            return file;
        }));
    }

    private void tell(CaseFile file, NamedParty who, InterestedParty party, String code) {
        var args = Map.of(
                "service", catalog.guide(file.guideVersion()).name().in(Locale.CHINESE),
                "authority", views.authority(file, Locale.CHINESE),
                "until", party.until().toString(),
                "url", settings.baseUrl() + "/parties/" + code);
        var ends = party.until().plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        notices.sendTo(who.phone(), NoticeTemplate.PARTY_NAMED, args, ends, Locale.CHINESE);
    }

    private String code() {
        var code = new StringBuilder();
        for (var n = 0; n < CODE_LENGTH; n++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return code.toString();
    }

    /**
     * @param digits the last four of the phone that the code was sent to
     * @param address where the call comes from
     * @throws RejectedException {@code casework.no-such-party}, {@code casework.party-tried-too-often}
     */
    PartyView see(String code, String digits, String address, Locale language) {
        return views.view(proved(code, digits, address), language);
    }

    void state(String code, String digits, String address, String text, boolean hearing) {
        var party = proved(code, digits, address);
        if (text.isBlank()) throw new RejectedException(new CaseRejection.ReasonMissing());
        if (text.length() > MOST_SIGNS) throw new RejectedException(new CaseRejection.TextTooLong(MOST_SIGNS));
        transaction.executeWithoutResult(_ -> {
            var command = new CaseCommand.StateAsParty(party.nr(), hearing);
            casework.commandNow(party.caseId(), command, Caller.SYSTEM);
            store.state(party.caseId(), party.nr(), text, time.instant());
        });
    }

    /** Counted before it is looked up, in a transaction of its own: a wrong try stays counted. */
    private PartyStore.Told proved(String code, String digits, String address) {
        count(OF_AN_ADDRESS, address);
        if (!code.matches("[" + SIGNS + "]{" + CODE_LENGTH + "}")) {
            throw new RejectedException(new PartyRejection.NoSuchParty());
        }
        count(OF_A_CODE, code);
        return store.find(code)
                .filter(told -> told.who().endsIn(digits))
                .orElseThrow(() -> new RejectedException(new PartyRejection.NoSuchParty()));
    }

    private void count(Attempts.Limit limit, String subject) {
        var wait = java.util.Objects.requireNonNull(transaction.execute(_ -> attempts.takeOrWait(limit, subject)));
        wait.ifPresent(left -> {
            throw new RejectedException(new PartyRejection.TriedTooOften(left.toMinutes() + 1));
        });
    }

    List<PartyStore.Told> of(UUID caseId) {
        return store.of(caseId);
    }
}
