package org.tongban.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;
import tools.jackson.core.JacksonException;

/** Turns everything that can go wrong into a problem with a stable code: JSON for the API, a page for a browser. */
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Messages messages;
    private final ObjectProvider<ErrorPage> page;

    Problems(Messages messages, ObjectProvider<ErrorPage> page) {
        this.messages = messages;
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<?> answer(Exception thrown, HttpServletRequest request) {
        return answer(rejectionOf(thrown), request);
    }

    public ResponseEntity<?> answer(Rejection rejection, HttpServletRequest request) {
        var language = Calls.current().language();
        var problem = problem(rejection, language);
        var answer = ResponseEntity.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        var pages = page.getIfAvailable();
        return pages != null && wantsPage(request)
                ? answer.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(pages.html(problem, language))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    public Problem problem(Rejection rejection, Locale language) {
        var fields = rejection instanceof FieldErrors(var errors)
                ? errors.stream()
                        .map(error -> new Problem.Field(
                                error.pointer(), error.rejection().code(), sentence(error.rejection(), language)))
                        .toList()
                : List.<Problem.Field>of();
        return new Problem(
                "/docs/errors#" + rejection.code(),
                sentence(rejection, language),
                status(rejection).value(),
                rejection.code(),
                rejection instanceof FieldErrors ? java.util.Map.of() : rejection.args(),
                fields);
    }

    private String sentence(Rejection rejection, Locale language) {
        return messages.text(rejection.code(), rejection.args(), language);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static HttpStatus status(Rejection rejection) {
        if (rejection instanceof PlatformRejection.MethodNotAllowed) return HttpStatus.METHOD_NOT_ALLOWED;
        return switch (rejection.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static Rejection rejectionOf(Throwable thrown) {
        var within = rejectedWithin(thrown);
        if (within != null) return within;
        return switch (thrown) {
            case HttpMessageConversionException _ -> new PlatformRejection.BrokenJson();
            case JacksonException _ -> new PlatformRejection.BrokenJson();
            case MaxUploadSizeExceededException large ->
                new PlatformRejection.TooLarge(Math.max(1, large.getMaxUploadSize() / 1_048_576));
            case MultipartException _ -> new PlatformRejection.BadParameter("multipart");
            case MissingServletRequestPartException missing ->
                new PlatformRejection.BadParameter(missing.getRequestPartName());
            case TypeMismatchException wrong -> new PlatformRejection.BadParameter(nameOf(wrong));
            case ServletRequestBindingException _ -> new PlatformRejection.BadParameter("request");
            case HandlerMethodValidationException _ -> new PlatformRejection.BadParameter("request");
            case HttpRequestMethodNotSupportedException _ -> new PlatformRejection.MethodNotAllowed();
            case HttpMediaTypeException _ -> new PlatformRejection.UnsupportedFormat();
            case NoResourceFoundException _ -> new PlatformRejection.NoSuchPage();
            default -> unexpected(thrown);
        };
    }

    private static String nameOf(TypeMismatchException wrong) {
        var name = wrong.getPropertyName();
        return name == null ? "request" : name;
    }

    private static @Nullable Rejection rejectedWithin(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedException rejected) return rejected.rejection();
        }
        return null;
    }

    /** A defect or a part that is down: logged under a reference that the user can name; it never shows more. */
    private static Rejection unexpected(Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected, reference {}", reference, thrown);
        return new PlatformRejection.Unavailable(reference);
    }
}
