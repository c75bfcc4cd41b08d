package org.tongban.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** The way in and out for staff. Between password and post one is signed in as nobody: only these calls work. */
@RestController
class DeskSessionEndpoint {
    private final DeskSignIn signIn;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final StaffStore staff;
    private final Regions regions;

    DeskSessionEndpoint(
            DeskSignIn signIn, Sessions sessions, SessionCookies cookies, StaffStore staff, Regions regions) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.staff = staff;
        this.regions = regions;
    }

    record Credentials(@Nullable String login, @Nullable String password) {}

    /** @param role as region.yaml names it, such as {@code window} or {@code item-manager} */
    record PostLine(
            UUID id,
            String title,
            String role,
            String authority,
            String authorityName,
            String division,
            String divisionName) {}

    /** @param post chosen already where there is only one */
    record Posts(List<PostLine> posts, @Nullable PostLine post) {}

    record Choice(@Nullable UUID postId) {}

    /** @param post null until one was chosen */
    record Me(
            UUID id,
            String login,
            String name,
            List<PostLine> posts,
            @Nullable PostLine post) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "sign in at the desk")
    @PostMapping("/api/desk/sign-in")
    ResponseEntity<Posts> signIn(@RequestBody Credentials given, HttpServletRequest request) {
        var login = given.login() == null ? "" : given.login();
        var password = given.password() == null ? "" : given.password();
        var signedIn = signIn.signIn(login, password, request.getRemoteAddr());
        var posts = signedIn.posts().stream().map(this::line).toList();
        return answer(new Posts(posts, posts.size() == 1 ? posts.getFirst() : null), signedIn.token(), request);
    }

    @Allow(role = Role.ANYONE, scope = Scope.OWN, purpose = "take up one of my posts")
    @PostMapping("/api/desk/session/post")
    ResponseEntity<Me> choose(@RequestBody Choice choice, HttpServletRequest request) {
        if (choice.postId() == null) throw new RejectedException(new PlatformRejection.BadParameter("postId"));
        var token = signIn.choose(token(request), choice.postId());
        return answer(me(token), token, request);
    }

    @Allow(role = Role.ANYONE, scope = Scope.OWN, purpose = "see who I am signed in as at the desk")
    @GetMapping("/api/desk/me")
    Me me(HttpServletRequest request) {
        return me(token(request));
    }

    @Allow(role = Role.ANYONE, scope = Scope.OWN, purpose = "sign out at the desk")
    @DeleteMapping("/api/desk/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookies.token(request, Face.DESK).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.gone(Face.DESK, request))
                .build();
    }

    private static SecretToken token(HttpServletRequest request) {
        return SessionCookies.token(request, Face.DESK)
                .orElseThrow(() -> new RejectedException(new PlatformRejection.NotSignedIn()));
    }

    private Me me(SecretToken token) {
        var session = sessions.find(Face.DESK, token)
                .orElseThrow(() -> new RejectedException(new IdentityRejection.SessionExpired()));
        var member = staff.byId(session.subject())
                .orElseThrow(() -> new RejectedException(new IdentityRejection.SessionExpired()));
        var posts = staff.posts(member.id()).stream().map(this::line).toList();
        var post = session.post() == null ? null : line(session.post());
        return new Me(member.id(), member.login(), member.name(), posts, post);
    }

    private <T> ResponseEntity<T> answer(T body, SecretToken session, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookies.holding(session, Face.DESK, request))
                .body(body);
    }

    private PostLine line(StaffPost post) {
        var language = Calls.current().language();
        return new PostLine(
                post.id(),
                language.getLanguage().equals("en") ? post.titleEn() : post.title(),
                post.role().word(),
                post.authority(),
                regions.authority(post.authority())
                        .map(each -> each.name().in(language))
                        .orElse(post.authority()),
                post.division(),
                regions.division(post.division())
                        .map(Division::name)
                        .map(name -> name.in(language))
                        .orElse(post.division()));
    }
}
