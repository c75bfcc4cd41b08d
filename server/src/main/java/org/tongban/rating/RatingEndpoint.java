package org.tongban.rating;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/my/cases/{id}/rating} and {@code /api/desk/ratings}. */
@RestController
class RatingEndpoint {
    private final Ratings ratings;
    private final Messages messages;

    RatingEndpoint(Ratings ratings, Messages messages) {
        this.ratings = ratings;
        this.messages = messages;
    }

    /** @param level stars, 5 very satisfied to 1 very dissatisfied */
    record Wish(int level, @Nullable String text) {}

    record View(int level, String levelText, String text, Instant ratedAt) {}

    record DeskLine(
            UUID caseId,
            String caseNumber,
            String service,
            int level,
            String levelText,
            String text,
            Instant ratedAt) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "rate how my case was handled")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/my/cases/{id}/rating")
    View rate(@PathVariable UUID id, @RequestBody Wish wish, Caller caller) {
        return view(ratings.rate(id, wish.level(), wish.text() == null ? "" : wish.text(), caller));
    }

    /** No content while there is none: the page asks for one then. */
    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see my rating")
    @GetMapping("/api/my/cases/{id}/rating")
    ResponseEntity<View> rating(@PathVariable UUID id, Caller caller) {
        return ratings.ofCase(id, caller)
                .map(rating -> ResponseEntity.ok(view(rating)))
                .orElse(ResponseEntity.noContent().build());
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.AUTHORITY,
            purpose = "read the ratings of our cases")
    @GetMapping("/api/desk/ratings")
    Slice<DeskLine> ratings(@RequestParam(required = false) @Nullable UUID cursor, Caller caller) {
        var piece = ratings.seenBy(caller, cursor == null ? RatingStore.NEWEST : cursor);
        return new Slice<>(piece.items().stream().map(this::line).toList(), piece.next());
    }

    private View view(Rating rating) {
        return new View(rating.level().stars(), word(rating.level()), rating.text(), rating.ratedAt());
    }

    private DeskLine line(Rating rating) {
        return new DeskLine(
                rating.caseId(),
                rating.caseNumber(),
                rating.service(),
                rating.level().stars(),
                word(rating.level()),
                rating.text(),
                rating.ratedAt());
    }

    private String word(Level level) {
        return messages.text(
                "rating.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Calls.current().language());
    }
}
