package org.tongban.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.identity.Attempts.Limit;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.notice.Notices;

/** Sign-in by a code to the phone. Known and unknown numbers are treated alike until the right code was given. */
@Service
class SignIn {
    private final SignInStore store;
    private final Attempts attempts;
    private final PersonStore persons;
    private final Sessions sessions;
    private final Notices notices;
    private final IdentitySettings settings;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    SignIn(
            SignInStore store,
            Attempts attempts,
            PersonStore persons,
            Sessions sessions,
            Notices notices,
            IdentitySettings settings,
            InstantSource time) {
        this.store = store;
        this.attempts = attempts;
        this.persons = persons;
        this.sessions = sessions;
        this.notices = notices;
        this.settings = settings;
        this.time = time;
    }

    /** What the right code opens: a session, or for a number that nobody has, a registration. */
    sealed interface Opened {
        record Session(SecretToken token) implements Opened {}

        record Registration(SecretToken token) implements Opened {}
    }

    /** @param address where the call comes from: each may ask for so many codes an hour */
    @Transactional
    public void sendCode(String phone, String address, Locale language) {
        require(attempts.takeOrWait(codeInARow(), phone)
                .map(wait -> new IdentityRejection.CodeJustSent(Math.max(1, wait.toSeconds()))));
        require(attempts.takeOrWait(codesADay(), phone).map(SignIn::tooMany));
        require(attempts.takeOrWait(codesAnHour(), address).map(SignIn::tooMany));
        var now = time.instant();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        store.keepCode(Ids.next(now), phone, code, now.plus(settings.codeValidity()));
        notices.sendSignInCode(phone, code, settings.codeValidity(), language);
    }

    /** Not one transaction: a wrong try must stay counted. */
    Opened withCode(String phone, String code) {
        var now = time.instant();
        if (!store.useCode(phone, code, settings.codeTries(), now)) {
            throw new RejectedException(new IdentityRejection.WrongCode());
        }
        Optional<UUID> person = persons.idByPhone(phone);
        if (person.isPresent()) return new Opened.Session(sessions.open(Face.MY, person.get(), null));
        var registration = SecretToken.make();
        store.openRegistration(registration, phone, now.plus(settings.registrationValidity()));
        return new Opened.Registration(registration);
    }

    /** @param form checked by {@link RegistrationForm} */
    @Transactional
    public SecretToken register(SecretToken registration, RegistrationForm.Checked form, Locale language) {
        var now = time.instant();
        var phone = store.registrationPhone(registration, now)
                .orElseThrow(() -> new RejectedException(new IdentityRejection.RegistrationExpired()));
        var person = new PersonRecord(Ids.next(now), form.name(), form.idNumber(), phone, form.email());
        if (!persons.insert(person, language, now)) {
            throw new RejectedException(
                    persons.idByIdNumber(form.idNumber()).isPresent()
                            ? new IdentityRejection.IdNumberTaken()
                            : new IdentityRejection.PhoneTaken());
        }
        store.closeRegistration(registration);
        return sessions.open(Face.MY, person.id(), null);
    }

    private Limit codeInARow() {
        return new Limit("code-in-a-row", 1, settings.codePause());
    }

    private Limit codesADay() {
        return new Limit("codes-a-day", settings.codesPerPhoneDaily(), Duration.ofDays(1));
    }

    private Limit codesAnHour() {
        return new Limit("codes-an-hour", settings.codesPerAddressHourly(), Duration.ofHours(1));
    }

    private static IdentityRejection tooMany(Duration wait) {
        return new IdentityRejection.TooManyCodes(wait.toMinutes() + 1);
    }

    private static void require(Optional<? extends IdentityRejection> rejection) {
        rejection.ifPresent(each -> {
            throw new RejectedException(each);
        });
    }
}
