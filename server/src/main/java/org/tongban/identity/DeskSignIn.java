package org.tongban.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tongban.identity.Attempts.Limit;
import org.tongban.kernel.RejectedException;

/** Sign-in of staff: login and password first, then one of the posts they hold. */
@Service
class DeskSignIn {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private final StaffStore staff;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final IdentitySettings settings;

    DeskSignIn(StaffStore staff, Passwords passwords, Attempts attempts, Sessions sessions, IdentitySettings settings) {
        this.staff = staff;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.settings = settings;
    }

    record SignedIn(UUID staff, List<StaffPost> posts, SecretToken token) {}

    SignedIn signIn(String login, String password, String address) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        var ofLogin = new Limit("password-of-login", settings.passwordTries(), settings.passwordWindow());
        var ofAddress = new Limit("password-of-address", settings.passwordTriesPerAddress(), settings.passwordWindow());
        var loginAtAddress = name + "@" + address;
        attempts.wait(ofLogin, loginAtAddress)
                .or(() -> attempts.wait(ofAddress, address))
                .ifPresent(wait -> {
                    throw new RejectedException(new IdentityRejection.TooManyTries(wait.toMinutes() + 1));
                });
        var member = LOGIN.matcher(name).matches() ? staff.byLogin(name) : Optional.<StaffStore.Member>empty();
        if (member.isEmpty()) passwords.compareInVain(password);
        if (member.isEmpty() || !passwords.fits(password, member.get().passwordHash())) {
            attempts.note(ofLogin, loginAtAddress);
            attempts.note(ofAddress, address);
            throw new RejectedException(new IdentityRejection.WrongPassword());
        }
        var id = member.get().id();
        var posts = staff.posts(id);
        var only = posts.size() == 1 ? posts.getFirst().id() : null;
        return new SignedIn(id, posts, sessions.open(Face.DESK, id, only));
    }

    /** Takes up a post, in a new session: the old token ends with the old powers. */
    SecretToken choose(SecretToken token, UUID postId) {
        var session = sessions.find(Face.DESK, token)
                .orElseThrow(() -> new RejectedException(new IdentityRejection.SessionExpired()));
        var post = staff.posts(session.subject()).stream()
                .filter(each -> each.id().equals(postId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new IdentityRejection.NotYourPost()));
        var next = sessions.open(Face.DESK, session.subject(), post.id());
        sessions.end(token);
        return next;
    }
}
