package org.tongban.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Problems;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /notices}: what is public before it is decided, and where anybody may object; without script. */
@RestController
class PublicNoticePage {
    private static final String PAGE = "casework/notice.jte";
    private static final String STYLE = "src/notices.ts";

    private final PublicNotices notices;
    private final Portal portal;
    private final Problems problems;

    PublicNoticePage(PublicNotices notices, Portal portal, Problems problems) {
        this.notices = notices;
        this.portal = portal;
        this.problems = problems;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "see what is made public before it is decided")
    @GetMapping(path = "/notices", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> list(@RequestParam(required = false) UUID before, HttpServletRequest request) {
        var w = portal.words();
        var found = notices.running(before == null ? CaseStore.NEWEST : before, w.language());
        var head = PageHead.of(w.of("notices.title"), w.of("notices.lead")).with(STYLE);
        return portal.page(request, "casework/notices.jte", head, Map.of("found", found));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "see one public notice")
    @GetMapping(path = "/notices/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> notice(@PathVariable String number, HttpServletRequest request) {
        return shown(number, HttpStatus.OK, "", Objection.NOTHING, request);
    }

    /** The objector's own words stay in the form where something is missing. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "object to what is made public")
    @PostMapping(path = "/notices/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> object(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var said = new Objection(name.strip(), phone.strip(), text.strip());
        try {
            notices.object(number, said, request.getRemoteAddr());
        } catch (RejectedException refused) {
            var problem = problems.problem(refused.rejection(), portal.words().language());
            return shown(number, HttpStatus.valueOf(problem.status()), problem.title(), said, request);
        }
        return shown(number, HttpStatus.CREATED, "", said, request);
    }

    private ResponseEntity<byte[]> shown(
            String number, HttpStatus status, String fault, Objection said, HttpServletRequest request) {
        var w = portal.words();
        var notice = notices.find(number, w.language());
        var head = PageHead.of(notice.service(), w.of("notices.lead")).with(STYLE);
        var model = Map.of("notice", notice, "fault", fault, "said", said, "sent", status == HttpStatus.CREATED);
        return portal.pageOnce(request, status, PAGE, head, model);
    }
}
