package org.tongban.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Booking;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/my/cases/{id}/visit}: the applicant comes at another time. */
@RestController
class MyVisitEndpoint {
    private final MyVisits visits;
    private final CaseViews views;

    MyVisitEndpoint(MyVisits visits, CaseViews views) {
        this.visits = visits;
        this.views = views;
    }

    record VisitRequest(int expectedVersion, String place, LocalDate day, String half) {
        VisitRequest {
            place = Objects.requireNonNullElse(place, "");
            half = Objects.requireNonNullElse(half, "");
        }

        Optional<Booking> booking() {
            if (day == null || place.isBlank()) return Optional.empty();
            return Booking.Half.of(half).map(each -> new Booking(place, day, each));
        }
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "see where else I may come")
    @GetMapping("/api/my/cases/{id}/visit")
    VisitChoices choices(Caller caller, @PathVariable UUID id) {
        return visits.choices(id, caller, Calls.current().language());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "move my visit to another time")
    @PostMapping("/api/my/cases/{id}/visit")
    CaseView move(Caller caller, @PathVariable UUID id, @RequestBody VisitRequest body) {
        var booking = body.booking().orElseThrow(() -> new RejectedException(new CaseRejection.BookingIncomplete()));
        var file = visits.move(id, body.expectedVersion(), booking, caller);
        return views.view(file, caller, Calls.current().language());
    }
}
