package org.tongban.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.Rejection;

/** {@code /error}: what went wrong before a handler was found, as a problem like every other. */
@RestController
class FaultEndpoint implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultEndpoint.class);

    private final Problems problems;

    FaultEndpoint(Problems problems) {
        this.problems = problems;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "learn what went wrong")
    @RequestMapping("/error")
    ResponseEntity<?> fault(HttpServletRequest request) {
        return problems.answer(rejection(request), original(request));
    }

    private static Rejection rejection(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 404 -> new PlatformRejection.NoSuchPage();
            case 405 -> new PlatformRejection.MethodNotAllowed();
            case 406, 415 -> new PlatformRejection.UnsupportedFormat();
            case 401 -> new PlatformRejection.NotSignedIn();
            case 403 -> new PlatformRejection.NotAllowed();
            default -> status < 500 ? new PlatformRejection.BadParameter("path") : unexpected(request, status);
        };
    }

    private static Rejection unexpected(HttpServletRequest request, int status) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        LOG.error("Status {}, reference {}", status, reference, cause);
        return new PlatformRejection.Unavailable(reference);
    }

    /** The request as it came in, so that an API call gets JSON and a browser a page. */
    private static HttpServletRequest original(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        ? uri
                        : super.getRequestURI();
            }
        };
    }
}
