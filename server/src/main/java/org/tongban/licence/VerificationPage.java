package org.tongban.licence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Problems;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /verify}: is this licence real, and does it hold? By QR code, by number, or by its file; without script. */
@RestController
class VerificationPage {
    private static final int MAX_MEGABYTES = 10;
    private static final String FORM = "licence/verify.jte";
    private static final String RESULT = "licence/verified.jte";
    private static final String STYLE = "src/verify.ts";

    private final Verifications verifications;
    private final Portal portal;
    private final Problems problems;

    VerificationPage(Verifications verifications, Portal portal, Problems problems) {
        this.verifications = verifications;
        this.portal = portal;
        this.problems = problems;
    }

    /** Without a number the forms; the number field sends one as a parameter. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "verify a licence")
    @GetMapping(path = "/verify", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> form(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        if (!number.isBlank()) return result(number.strip(), request);
        return portal.page(request, FORM, head("verify.title").with(STYLE), Map.of("fault", ""));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "verify a licence")
    @GetMapping(path = "/verify/{asked}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> result(@PathVariable String asked, HttpServletRequest request) {
        return shown(verifications.of(asked), false, request);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "verify a licence's file")
    @PostMapping(path = "/verify", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> upload(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        if (file.getSize() > MAX_MEGABYTES * 1_048_576L) {
            return refused(new PlatformRejection.TooLarge(MAX_MEGABYTES), HttpStatus.CONTENT_TOO_LARGE, request);
        }
        try {
            return shown(verifications.of(file.getBytes()), true, request);
        } catch (RejectedException noPdf) {
            return refused(noPdf.rejection(), HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
        }
    }

    private ResponseEntity<byte[]> shown(Verification verification, boolean byFile, HttpServletRequest request) {
        return portal.pageOnce(
                request,
                RESULT,
                head("verify.result.title").hidden(),
                Map.of("verification", verification, "byFile", byFile));
    }

    private ResponseEntity<byte[]> refused(Rejection rejection, HttpStatus status, HttpServletRequest request) {
        var sentence = problems.problem(rejection, Calls.current().language()).title();
        return portal.pageOnce(request, status, FORM, head("verify.title").hidden(), Map.of("fault", sentence));
    }

    private PageHead head(String title) {
        var w = portal.words();
        return PageHead.of(w.of(title), w.of("verify.lead")).in("verify").with(STYLE);
    }
}
