package org.tongban.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/desk/alerts}: the inbox of a member of staff. */
@RestController
class DeskAlertEndpoint {
    private final DeskAlerts alerts;

    DeskAlertEndpoint(DeskAlerts alerts) {
        this.alerts = alerts;
    }

    /** @param next where the list goes on; empty at its end */
    record Inbox(int unread, List<DeskAlerts.Line> items, String next) {}

    record Unread(int count) {}

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see which cases want attention")
    @GetMapping("/api/desk/alerts")
    Inbox inbox(@RequestParam(required = false) @Nullable UUID cursor, Caller caller) {
        var items = alerts.of(
                caller,
                Objects.requireNonNullElse(cursor, AlertStore.NEWEST),
                Calls.current().language());
        return new Inbox(alerts.unread(caller), items, DeskAlerts.next(items));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "see how many cases want attention")
    @GetMapping("/api/desk/alerts/unread")
    Unread unread(Caller caller) {
        return new Unread(alerts.unread(caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "mark what I was told as read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/desk/alerts/{id}/reading")
    void read(@PathVariable UUID id, Caller caller) {
        alerts.read(id, caller);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.AUTHORITY,
            purpose = "mark all that I was told as read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/desk/alerts/reading")
    void readAll(Caller caller) {
        alerts.readAll(caller);
    }
}
