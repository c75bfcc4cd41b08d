package org.tongban.bench.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes one case after the other from draft to decision, as its applicant and as the staff of its district. An action whose
 * answer was lost is sent again after the restart, with the same key.
 */
final class Worker implements Runnable {
    private static final String SERVICE = "individual-business-registration";
    private static final int REVIEW = 6;
    private static final int LAST = 7;

    /** @param event the event that the case must then have once; empty where it has none */
    private record Action(Client by, String method, String path, Map<String, ?> body, String event, String key) {}

    private final Client applicant;
    private final Map<String, Client> staff;
    private final String division;
    private final Map<String, String> person;
    private final Journal journal;
    private final Map<String, Boolean> checklist = new HashMap<>();
    private @Nullable Action pending;
    private @Nullable UUID draft;
    private @Nullable UUID caseId;
    private String colleague = "";
    private int draftVersion;
    private int step;
    volatile boolean running;
    volatile @Nullable String failure;

    Worker(Client applicant, Map<String, Client> staff, String division, Map<String, String> person, Journal journal) {
        this.applicant = applicant;
        this.staff = staff;
        this.division = division;
        this.person = person;
        this.journal = journal;
    }

    @Override
    public void run() {
        while (running && failure == null) {
            if (!knowsChecklist() || !knowsColleague()) return;
            var action = pending;
            if (action == null) action = next();
            else journal.retried();
            pending = action;
            var answer = action.by().send(action.method(), action.path(), action.body(), action.key());
            if (answer.status() == 0 || answer.status() == 503) return; // it was killed; after the restart, again
            if (!answer.isDone()) {
                failure = action.path() + " answers " + answer;
                return;
            }
            pending = null;
            done(action, answer);
        }
    }

    private Action next() {
        return switch (step) {
            case 0 ->
                act(applicant, "POST", "/api/my/applications", Map.of("service", SERVICE, "division", division), "");
            case 1 -> act(applicant, "PUT", "/api/my/applications/" + draft, content(), "");
            case 2 ->
                act(
                        applicant,
                        "POST",
                        "/api/my/applications/" + draft + "/submission",
                        Map.of("version", draftVersion),
                        "Submitted");
            case 3 -> desk("window", "acceptance", Map.of("expectedVersion", 1), "Accepted");
            case 4 -> desk("officer1", "taking", Map.of("expectedVersion", 2), "Taken");
            case 5 ->
                desk(
                        "officer1",
                        "handover",
                        Map.of("expectedVersion", 3, "to", colleague, "note", "请接着办"),
                        "HandedOver");
            case 6 -> desk("officer2", "review", review(), "Reviewed");
            default ->
                desk(
                        "head",
                        "decision",
                        Map.of("expectedVersion", 5, "grant", true, "reason", "", "conditions", ""),
                        "Granted");
        };
    }

    private Action desk(String post, String verb, Map<String, ?> body, String event) {
        var by = staff.get(post);
        if (by == null) throw new IllegalStateException("No staff at post " + post);
        return act(by, "POST", "/api/desk/cases/" + caseId + "/" + verb, body, event);
    }

    private static Action act(Client by, String method, String path, Map<String, ?> body, String event) {
        return new Action(by, method, path, body, event, UUID.randomUUID().toString());
    }

    private void done(Action action, Client.Answer answer) {
        switch (step) {
            case 0 -> draft = UUID.fromString(answer.body().get("id").asString());
            case 2 -> caseId = UUID.fromString(answer.body().get("caseId").asString());
            default -> {}
        }
        if (step < 2) draftVersion = answer.body().get("version").asInt();
        if (caseId != null && !action.event().isEmpty()) journal.acknowledged(caseId, action.event());
        step = step == LAST ? 0 : step + 1;
    }

    private Map<String, ?> content() {
        var form = new HashMap<>(person);
        form.putAll(Map.of(
                "operatorAddress", "示例路 1 号",
                "scope", "餐饮服务",
                "staff", "2",
                "premisesDivision", division,
                "premisesAddress", "示例路 2 号",
                "premisesArea", "40"));
        return Map.of(
                "version",
                draftVersion,
                "answers",
                Map.of("composition", "personal", "useName", "no", "premisesKind", "rented", "preApproval", "no"),
                "form",
                form,
                "materials",
                Map.of("premisesProof", Map.of("means", "COMMITMENT")));
    }

    private Map<String, ?> review() {
        return Map.of("expectedVersion", 4, "checklist", checklist, "opinion", "符合条件", "recommend", true);
    }

    /** Reads once what the officer has to look at; false when the server is gone meanwhile. */
    private boolean knowsChecklist() {
        var officer = staff.get("officer2");
        if (step != REVIEW || !checklist.isEmpty() || officer == null) return true;
        var file = officer.get("/api/desk/cases/" + caseId);
        if (!file.isDone()) return false;
        file.body()
                .get("checklist")
                .forEach(point -> checklist.put(point.get("key").asString(), true));
        return true;
    }

    /** Finds out once to whom the first officer hands over; false when the server is gone meanwhile. */
    private boolean knowsColleague() {
        var officer = staff.get("officer1");
        if (!colleague.isEmpty() || officer == null) return true;
        var seen = officer.get("/api/desk/colleagues");
        if (!seen.isDone()) return false;
        for (var each : seen.body().get("colleagues")) {
            if (!each.get("me").asBoolean()) colleague = each.get("id").asString();
        }
        return true;
    }
}
