package org.tongban.catalog.edit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code /api/desk/catalog/adjustments}: what the catalogue is changed to, from draft to publication. */
@RestController
class AdjustmentEndpoint {
    private static final int PIECE = 50;
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final Adjustments adjustments;
    private final AdjustmentStore store;
    private final AdjustmentViews views;

    AdjustmentEndpoint(Adjustments adjustments, AdjustmentStore store, AdjustmentViews views) {
        this.adjustments = adjustments;
        this.store = store;
        this.views = views;
    }

    /** @param effectiveOn null: as soon as it is approved */
    record NewAdjustment(
            String title, String reason, @Nullable LocalDate effectiveOn) {
        NewAdjustment {
            title = words(title);
            reason = words(reason);
        }
    }

    record Description(
            int expectedVersion,
            String title,
            String reason,
            @Nullable LocalDate effectiveOn) {
        Description {
            title = words(title);
            reason = words(reason);
        }
    }

    record Opinion(int expectedVersion, String opinion) {
        Opinion {
            opinion = words(opinion);
        }
    }

    record Reason(int expectedVersion, String reason) {
        Reason {
            reason = words(reason);
        }
    }

    record Submission(int expectedVersion) {}

    /** Without the one sign that no text holds. */
    private static String words(@Nullable String said) {
        return Objects.requireNonNullElse(said, "").replace("\0", "");
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "see what the catalogue is being changed to")
    @GetMapping("/api/desk/catalog/adjustments")
    Slice<AdjustmentView.Line> list(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String cursor) {
        var cut = cursor.split("~", 2);
        var before = cursor.isEmpty() ? Instant.parse("9999-01-01T00:00:00Z") : time(cut[0]);
        var beforeId = cursor.isEmpty() ? HIGHEST : id(cut.length < 2 ? "" : cut[1]);
        var found = store.list(states(state), before, beforeId, PIECE + 1);
        var shown = found.stream().limit(PIECE).toList();
        var next = found.size() > PIECE
                ? shown.getLast().changedAt() + "~" + shown.getLast().id()
                : "";
        return new Slice<>(views.lines(shown, Calls.current().language()), next);
    }

    private static List<AdjustmentState> states(String word) {
        var all = List.of(AdjustmentState.values());
        if (word.isEmpty()) return all;
        var named = all.stream()
                .filter(state -> Arrays.asList(word.split(",")).contains(state.word()))
                .toList();
        if (named.isEmpty()) throw bad("state");
        return named;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw bad("cursor");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw bad("cursor");
        }
    }

    private static RejectedException bad(String parameter) {
        return new RejectedException(new PlatformRejection.BadParameter(parameter));
    }

    @Allow(
            role = {Role.ITEM_MANAGER, Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "read an adjustment of the catalogue")
    @GetMapping("/api/desk/catalog/adjustments/{id}")
    AdjustmentView one(@PathVariable UUID id, Caller caller) {
        return view(adjustments.find(id), caller);
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "begin an adjustment of the catalogue")
    @PostMapping("/api/desk/catalog/adjustments")
    AdjustmentView begin(@RequestBody NewAdjustment body, Caller caller) {
        return view(
                adjustments.begin(body.title(), body.reason(), Optional.ofNullable(body.effectiveOn()), caller),
                caller);
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "say why and from when an adjustment holds")
    @PutMapping("/api/desk/catalog/adjustments/{id}")
    AdjustmentView describe(@PathVariable UUID id, @RequestBody Description body, Caller caller) {
        var day = Optional.ofNullable(body.effectiveOn());
        return view(adjustments.describe(id, body.expectedVersion(), body.title(), body.reason(), day, caller), caller);
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "submit an adjustment to the reviewers")
    @PostMapping("/api/desk/catalog/adjustments/{id}/submission")
    AdjustmentView submit(@PathVariable UUID id, @RequestBody Submission body, Caller caller) {
        return moved(id, body.expectedVersion(), new AdjustmentCommand.Submit(0), caller);
    }

    @Allow(
            role = {Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "approve an adjustment")
    @PostMapping("/api/desk/catalog/adjustments/{id}/approval")
    AdjustmentView approve(@PathVariable UUID id, @RequestBody Opinion body, Caller caller) {
        return moved(id, body.expectedVersion(), new AdjustmentCommand.Approve(body.opinion()), caller);
    }

    @Allow(
            role = {Role.STAFFING_REVIEWER, Role.LEGAL_REVIEWER},
            scope = Scope.NODE,
            purpose = "send an adjustment back with the reason")
    @PostMapping("/api/desk/catalog/adjustments/{id}/sending-back")
    AdjustmentView sendBack(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return moved(id, body.expectedVersion(), new AdjustmentCommand.SendBack(body.reason()), caller);
    }

    @Allow(role = Role.ITEM_MANAGER, scope = Scope.AUTHORITY, purpose = "withdraw an adjustment")
    @PostMapping("/api/desk/catalog/adjustments/{id}/withdrawal")
    AdjustmentView withdraw(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
        return moved(id, body.expectedVersion(), new AdjustmentCommand.Withdraw(body.reason()), caller);
    }

    private AdjustmentView moved(UUID id, int expectedVersion, AdjustmentCommand command, Caller caller) {
        return view(adjustments.command(id, expectedVersion, command, caller), caller);
    }

    private AdjustmentView view(Adjustment adjustment, Caller caller) {
        return views.view(adjustment, caller, Calls.current().language());
    }
}
