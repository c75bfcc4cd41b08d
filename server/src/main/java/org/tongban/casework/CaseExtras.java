package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.platform.Messages;

/** What only some cases have: a visit to the counter, the code of a project. Applicant and desk see the same. */
@Component
class CaseExtras {
    private final Counters counters;
    private final ProjectCodeStore requests;
    private final Messages messages;

    CaseExtras(Counters counters, ProjectCodeStore requests, Messages messages) {
        this.counters = counters;
        this.requests = requests;
        this.messages = messages;
    }

    @Nullable
    BookedVisit booking(List<RecordedEvent> history, Guide guide, Locale language) {
        for (var recorded : history.reversed()) {
            if (recorded.event() instanceof BookingConfirmed confirmed) {
                return visit(confirmed.booking(), confirmed.note(), guide, language);
            }
        }
        return null;
    }

    BookedVisit visit(Booking booking, String note, Guide guide, Locale language) {
        return new BookedVisit(
                booking.place(),
                counters.name(booking.place(), guide, language),
                booking.day(),
                booking.half().word(),
                counters.half(booking.half(), language),
                guide.inPerson().reason().in(language),
                note);
    }

    /** Nothing before acceptance: only an accepted project is asked for. */
    @Nullable
    ProjectCodeView projectCode(CaseFile file, Locale language) {
        if (!file.terms().has(Trait.PROJECT_CODE) || file.acceptedAt().isEmpty()) return null;
        if (!file.projectCode().isEmpty()) return view(file.projectCode(), "assigned", language);
        if (!file.isOpen()) return null;
        return view("", requests.problem(file.id()).map(CaseExtras::state).orElse("waiting"), language);
    }

    private static String state(String problem) {
        if (problem.isEmpty()) return "waiting";
        return problem.startsWith(ProjectPlatform.REFUSED) ? "refused" : "unreachable";
    }

    private ProjectCodeView view(String code, String state, Locale language) {
        return new ProjectCodeView(
                code, state, messages.text("casework.project-code." + state, Map.of("code", code), language));
    }
}
