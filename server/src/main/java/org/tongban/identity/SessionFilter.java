package org.tongban.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongban.identity.SessionStore.Session;
import org.tongban.platform.Call;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;

/** Finds out who is calling, in which language, and binds it for the rest of the call. Stands before all security. */
@Component
@Order(SessionFilter.BEFORE_SPRING_SECURITY)
class SessionFilter extends OncePerRequestFilter {
    static final int BEFORE_SPRING_SECURITY = -110;

    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final int LONGEST_KEY = 200;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    /** Here an expired session does not stand in the way: they begin or end one. */
    private static final Set<String> WITHOUT_SESSION =
            Set.of("POST /api/desk/sign-in", "DELETE /api/desk/session", "DELETE /api/my/session");

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final ProblemWriter problems;

    SessionFilter(Sessions sessions, SessionCookies cookies, ProblemWriter problems) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        keepLanguage(request, response);
        var anyone = new Call(Caller.ANYONE, CallLanguage.of(request), "");
        try {
            Calls.<Exception>bind(anyone, () -> identified(anyone, request, response, chain));
        } catch (IOException | ServletException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    private void identified(Call anyone, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && key.length() > LONGEST_KEY) {
            problems.write(new PlatformRejection.BadParameter("Idempotency-Key"), request, response);
            return;
        }
        var face = Face.of(request.getRequestURI());
        var token = needsCaller(request) ? SessionCookies.token(request, face) : Optional.<SecretToken>empty();
        Optional<Session> session;
        try {
            session = token.flatMap(each -> sessions.find(face, each));
        } catch (DataAccessException databaseGone) {
            unavailable(databaseGone, request, response);
            return;
        }
        if (token.isPresent() && session.isEmpty() && refusesExpired(request)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.gone(face, request));
            problems.write(new IdentityRejection.SessionExpired(), request, response);
            return;
        }
        var caller = session.map(each -> caller(face, each)).orElse(Caller.ANYONE);
        var call = new Call(caller, anyone.language(), key == null ? "" : key);
        Calls.<Exception>bind(call, () -> chain.doFilter(request, response));
    }

    /** Staff who have not chosen a post yet are nobody. */
    private static Caller caller(Face face, Session session) {
        if (face == Face.MY) return Caller.applicant(session.subject());
        var post = session.post();
        return post == null ? Caller.ANYONE : post.caller(session.subject());
    }

    private static boolean needsCaller(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.lastIndexOf('.') <= path.lastIndexOf('/');
    }

    private static boolean refusesExpired(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (path.startsWith("/api/my/") || path.startsWith("/api/desk/"))
                && !WITHOUT_SESSION.contains(request.getMethod() + " " + path);
    }

    private void unavailable(DataAccessException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("No session can be read, reference {}", reference, cause);
        problems.write(new PlatformRejection.Unavailable(reference), request, response);
    }

    private static void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
        CallLanguage.asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(CallLanguage.NAME, language.getLanguage())
                                .path("/")
                                .maxAge(YEAR_SECONDS)
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }
}
