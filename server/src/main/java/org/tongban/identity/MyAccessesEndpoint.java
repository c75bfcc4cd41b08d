package org.tongban.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;
import org.tongban.region.Regions;

/** Who looked at my data: authority and post, never an officer's name. */
@RestController
class MyAccessesEndpoint {
    private static final int PAGE = 50;

    private final AccessStore accesses;
    private final Regions regions;
    private final ObjectProvider<CaseNumbers> cases;
    private final Messages messages;

    MyAccessesEndpoint(AccessStore accesses, Regions regions, ObjectProvider<CaseNumbers> cases, Messages messages) {
        this.accesses = accesses;
        this.regions = regions;
        this.cases = cases;
        this.messages = messages;
    }

    /** @param caseNumber empty where it was for no case */
    record AccessLine(
            UUID id,
            Instant at,
            String authorityName,
            String post,
            String purpose,
            @Nullable UUID caseId,
            String caseNumber,
            List<String> fields) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see who read my data")
    @GetMapping("/api/my/accesses")
    Slice<AccessLine> list(@RequestParam(required = false) @Nullable UUID cursor, Caller caller) {
        var page = accesses.newestFirst(caller.id(), cursor, PAGE);
        var numbers = numbers(page.stream()
                .map(AccessStore.Seen::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var language = Calls.current().language();
        var lines = page.stream().map(each -> line(each, numbers, language)).toList();
        return new Slice<>(lines, page.size() < PAGE ? "" : page.getLast().id().toString());
    }

    private Map<UUID, String> numbers(Collection<UUID> of) {
        var known = cases.getIfAvailable();
        return known == null || of.isEmpty() ? Map.of() : known.numbers(of);
    }

    private AccessLine line(AccessStore.Seen seen, Map<UUID, String> numbers, Locale language) {
        var authority = seen.authority().isEmpty()
                ? messages.text("identity.reader.system", language)
                : regions.authority(seen.authority())
                        .map(each -> each.name().in(language))
                        .orElse(seen.authority());
        return new AccessLine(
                seen.id(),
                seen.at(),
                authority,
                seen.post(),
                messages.text(seen.purpose().code(), language),
                seen.caseId(),
                seen.caseId() == null ? "" : numbers.getOrDefault(seen.caseId(), ""),
                seen.fields().stream()
                        .map(field -> messages.text(field.code(), language))
                        .toList());
    }
}
