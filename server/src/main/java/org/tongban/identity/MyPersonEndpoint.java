package org.tongban.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** The person who is signed in, masked as on every screen, and the way out. */
@RestController
class MyPersonEndpoint {
    private final People people;
    private final Sessions sessions;
    private final SessionCookies cookies;

    MyPersonEndpoint(People people, Sessions sessions, SessionCookies cookies) {
        this.people = people;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see who I am signed in as")
    @GetMapping("/api/my/person")
    MaskedPerson person(Caller caller) {
        return people.masked(caller.id());
    }

    @Allow(role = Role.ANYONE, scope = Scope.OWN, purpose = "sign out")
    @DeleteMapping("/api/my/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookies.token(request, Face.MY).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.gone(Face.MY, request))
                .build();
    }
}
