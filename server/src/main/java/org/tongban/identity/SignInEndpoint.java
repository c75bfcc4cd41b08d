package org.tongban.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.FieldErrors.FieldError;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Zones;

/** The way in for applicants: a code to the phone, and for a new phone a registration. */
@RestController
class SignInEndpoint {
    private static final int LONGEST_TOKEN = 100;

    private final SignIn signIn;
    private final SessionCookies cookies;
    private final InstantSource time;

    SignInEndpoint(SignIn signIn, SessionCookies cookies, InstantSource time) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.time = time;
    }

    record CodeWanted(@Nullable String phone) {}

    record CodeGiven(@Nullable String phone, @Nullable String code) {}

    /** @param registrationToken only where the phone is not registered yet */
    record SignedIn(boolean registered, @Nullable String registrationToken) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "get a sign-in code on the phone")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/api/sign-in/codes")
    void sendCode(@RequestBody CodeWanted wanted, HttpServletRequest request) {
        signIn.sendCode(
                phone(wanted.phone()), request.getRemoteAddr(), Calls.current().language());
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "sign in with the code")
    @PostMapping("/api/sign-in")
    ResponseEntity<SignedIn> signIn(@RequestBody CodeGiven given, HttpServletRequest request) {
        var phone = phone(given.phone());
        var code = given.code() == null ? "" : given.code().strip();
        if (!code.matches("\\d{6}")) throw wrong("/code", new IdentityRejection.WrongCode());
        return switch (signIn.withCode(phone, code)) {
            case SignIn.Opened.Session(var token) -> answer(new SignedIn(true, null), token, request);
            case SignIn.Opened.Registration(var token) -> ResponseEntity.ok(new SignedIn(false, token.value()));
        };
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "register with name and ID number")
    @PostMapping("/api/registration")
    ResponseEntity<SignedIn> register(@RequestBody RegistrationForm form, HttpServletRequest request) {
        var checked = form.checked(LocalDate.ofInstant(time.instant(), Zones.CHINA));
        var token = form.registrationToken() == null ? "" : form.registrationToken();
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            throw new RejectedException(new IdentityRejection.RegistrationExpired());
        }
        var session =
                signIn.register(new SecretToken(token), checked, Calls.current().language());
        return answer(new SignedIn(true, null), session, request);
    }

    private ResponseEntity<SignedIn> answer(SignedIn body, SecretToken session, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookies.holding(session, Face.MY, request))
                .body(body);
    }

    private static String phone(@Nullable String typed) {
        return Typing.phone(typed == null ? "" : typed)
                .orElseThrow(() -> wrong("/phone", new IdentityRejection.BadPhone()));
    }

    private static RejectedException wrong(String pointer, IdentityRejection rejection) {
        return new RejectedException(new FieldErrors(List.of(new FieldError(pointer, rejection))));
    }
}
