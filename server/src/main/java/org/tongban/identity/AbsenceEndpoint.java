package org.tongban.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/desk/absences}: who is away until when, and who stands in. */
@RestController
class AbsenceEndpoint {
    private static final List<Role> POSTS = List.of(Role.WINDOW, Role.OFFICER, Role.HEAD);

    private final Absences absences;
    private final Staff staff;

    AbsenceEndpoint(Absences absences, Staff staff) {
        this.absences = absences;
        this.staff = staff;
    }

    record Named(UUID id, String name) {}

    /**
     * @param post window, officer or head
     * @param runs today
     * @param mayEnd whether the caller may end it
     */
    record AbsenceLine(
            UUID id,
            Named member,
            String post,
            LocalDate from,
            LocalDate to,
            Named substitute,
            boolean runs,
            boolean mayEnd) {}

    /** @param today so that nobody goes by the clock of the browser */
    record AbsenceLines(List<AbsenceLine> absences, LocalDate today) {}

    /**
     * @param member who is away; null for oneself
     * @param post window, officer or head; empty for the caller's own
     */
    record AbsenceRequest(
            @Nullable UUID member,
            String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID substitute) {
        AbsenceRequest {
            post = Objects.requireNonNullElse(post, "");
        }

        Absences.Wish wish(Caller caller) {
            if (from == null || to == null) throw missing(from == null ? "from" : "to");
            if (substitute == null) throw new RejectedException(new IdentityRejection.NoSubstitute());
            return new Absences.Wish(member == null ? caller.id() : member, role(caller), from, to, substitute);
        }

        private Role role(Caller caller) {
            if (post.isEmpty()) return caller.role();
            return POSTS.stream()
                    .filter(each -> key(each).equals(post))
                    .findFirst()
                    .orElseThrow(() -> missing("post"));
        }

        private static RejectedException missing(String parameter) {
            return new RejectedException(new PlatformRejection.BadParameter(parameter));
        }
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see who is away and who stands in")
    @GetMapping("/api/desk/absences")
    AbsenceLines all(Caller caller) {
        return new AbsenceLines(lines(absences.seenBy(caller), caller), absences.today());
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "say that I am away and who stands in")
    @PostMapping("/api/desk/absences")
    AbsenceLine set(@RequestBody AbsenceRequest body, Caller caller) {
        return lines(List.of(absences.set(body.wish(caller), caller)), caller).getFirst();
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "end an absence early")
    @PostMapping("/api/desk/absences/{id}/end")
    AbsenceLines end(@PathVariable UUID id, Caller caller) {
        absences.end(id, caller);
        return all(caller);
    }

    private List<AbsenceLine> lines(List<Absence> found, Caller caller) {
        var names = staff.names(found.stream()
                .flatMap(each -> Stream.of(each.member(), each.substitute()))
                .distinct()
                .toList());
        var today = absences.today();
        return found.stream()
                .map(each -> new AbsenceLine(
                        each.id(),
                        new Named(each.member(), names.getOrDefault(each.member(), "")),
                        key(each.post()),
                        each.from(),
                        each.to(),
                        new Named(each.substitute(), names.getOrDefault(each.substitute(), "")),
                        each.isOn(today),
                        Absences.mayEnd(each, caller)))
                .toList();
    }

    private static String key(Role post) {
        return post.name().toLowerCase(Locale.ROOT);
    }
}
