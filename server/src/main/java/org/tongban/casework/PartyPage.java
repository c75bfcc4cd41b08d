package org.tongban.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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

/** {@code /parties/{code}}: what a case is about for somebody whom it concerns, and what they say to it; without script. */
@RestController
class PartyPage {
    private static final String PURPOSE = "be heard as an interested party";

    private final InterestedParties parties;
    private final Portal portal;
    private final Problems problems;

    PartyPage(InterestedParties parties, Portal portal, Problems problems) {
        this.parties = parties;
        this.portal = portal;
        this.problems = problems;
    }

    /** @param digits the last four of the phone; @param party unknown before they are right */
    record Shown(String code, String digits, String text, String fault, PartyView party, boolean sent) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = PURPOSE)
    @GetMapping(path = "/parties/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> ask(@PathVariable String code, HttpServletRequest request) {
        return page(request, HttpStatus.OK, new Shown(code, "", "", "", PartyView.UNKNOWN, false));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = PURPOSE)
    @PostMapping(path = "/parties/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> see(
            @PathVariable String code, @RequestParam(defaultValue = "") String digits, HttpServletRequest request) {
        var given = digits.strip();
        try {
            var party = parties.see(
                    code, given, request.getRemoteAddr(), portal.words().language());
            return page(request, HttpStatus.OK, new Shown(code, given, "", "", party, false));
        } catch (RejectedException refused) {
            return refused(request, refused, new Shown(code, "", "", "", PartyView.UNKNOWN, false));
        }
    }

    /** Their own words stay in the form where something is missing. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = PURPOSE)
    @PostMapping(path = "/parties/{code}/statement", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> state(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean hearing,
            HttpServletRequest request) {
        var language = portal.words().language();
        var address = request.getRemoteAddr();
        var given = digits.strip();
        try {
            parties.state(code, given, address, text.strip(), hearing);
            var party = parties.see(code, given, address, language);
            return page(request, HttpStatus.CREATED, new Shown(code, given, "", "", party, true));
        } catch (RejectedException refused) {
            return refused(request, refused, new Shown(code, given, text, "", again(code, given, address), false));
        }
    }

    /** What was shown before, where the digits were right. */
    private PartyView again(String code, String digits, String address) {
        try {
            return parties.see(code, digits, address, portal.words().language());
        } catch (RejectedException wrong) {
            return PartyView.UNKNOWN;
        }
    }

    private ResponseEntity<byte[]> refused(HttpServletRequest request, RejectedException refused, Shown shown) {
        var problem = problems.problem(refused.rejection(), portal.words().language());
        var told = new Shown(shown.code(), shown.digits(), shown.text(), problem.title(), shown.party(), false);
        return page(request, HttpStatus.valueOf(problem.status()), told);
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, Shown shown) {
        var w = portal.words();
        var title = shown.party().isKnown() ? shown.party().service() : w.of("parties.title");
        var head = PageHead.of(title, w.of("parties.lead")).with("src/notices.ts");
        var model = new HashMap<String, Object>();
        model.put("code", shown.code());
        model.put("digits", shown.digits());
        model.put("said", shown.text());
        model.put("fault", shown.fault());
        model.put("party", shown.party());
        model.put("sent", shown.sent());
        return portal.pageOnce(request, status, "casework/party.jte", head, model);
    }
}
