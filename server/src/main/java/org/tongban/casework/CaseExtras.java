package org.tongban.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseEvent.VisitMissed;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.platform.Messages;

/** What only some cases have: a visit to the counter, the code of a project. Applicant and desk see the same. */
@Component
class CaseExtras {
    private static final Map<String, String> PROBLEMS_OF_THE_PLATFORM =
            Map.of("id-reused", "id-reused", "bad-code", "bad-code");

    private final Counters counters;
    private final ProjectCodeStore requests;
    private final Messages messages;

    CaseExtras(Counters counters, ProjectCodeStore requests, Messages messages) {
        this.counters = counters;
        this.requests = requests;
        this.messages = messages;
    }

    /** The visit that is agreed on now. */
    @Nullable
    BookedVisit booking(List<RecordedEvent> history, Guide guide, Locale language) {
        for (var recorded : history.reversed()) {
            if (recorded.event() instanceof VisitMissed) return null;
            if (recorded.event() instanceof BookingConfirmed confirmed) {
                return visit(confirmed.booking(), confirmed.note(), guide, language);
            }
        }
        return null;
    }

    /** The last visit, where the applicant did not come to it and no other is agreed on. */
    @Nullable
    BookedVisit missed(List<RecordedEvent> history, Guide guide, Locale language) {
        var missed = false;
        for (var recorded : history.reversed()) {
            missed |= recorded.event() instanceof VisitMissed;
            if (recorded.event() instanceof BookingConfirmed confirmed) {
                return missed ? visit(confirmed.booking(), confirmed.note(), guide, language) : null;
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
    ProjectCodeView projectCode(CaseFile file, Guide guide, Locale language) {
        if (!file.terms().has(Trait.PROJECT_CODE) || file.acceptedAt().isEmpty()) return null;
        var code = file.progress().projectCode();
        if (!code.isEmpty()) return view("assigned", Map.of("code", code), "", language);
        if (!file.isOpen()) return null;
        var problem = file.progress().codeProblem();
        if (!problem.isEmpty()) {
            var target = target(problem, guide);
            return view("refused", Map.of("problem", problem(problem, target, guide, language)), target, language);
        }
        return view(state(requests.problem(file.id()).orElse("")), Map.of(), "", language);
    }

    private static String state(String problem) {
        return switch (problem) {
            case "" -> "waiting";
            case ProjectCodeWorker.OWN_FAULT -> "delayed";
            default -> "unreachable";
        };
    }

    /** The field that the platform finds wrong, {@code form.<key>}; empty where it is none of the form's. */
    private static String target(String problem, Guide guide) {
        var source = guide.projectCode();
        var key =
                switch (problem) {
                    case "bad-name" -> source.name();
                    case "bad-division" -> source.division();
                    case "bad-credit-code" -> source.creditCode();
                    case "bad-investment" -> source.investment();
                    default -> "";
                };
        return key.isEmpty() ? "" : "form." + key;
    }

    private String problem(String problem, String target, Guide guide, Locale language) {
        var known = target.isEmpty() ? PROBLEMS_OF_THE_PLATFORM.getOrDefault(problem, "other") : "field";
        var label = target.isEmpty() ? "" : CaseViews.targetLabel(target, guide, language);
        return messages.text(
                "casework.project-code.problem." + known, Map.of("field", label, "problem", problem), language);
    }

    private ProjectCodeView view(String state, Map<String, ?> args, String target, Locale language) {
        var code = (String) Objects.requireNonNullElse(args.get("code"), "");
        var sentence = messages.text("casework.project-code." + state, new HashMap<>(args), language);
        return new ProjectCodeView(code, state, sentence, target);
    }
}
