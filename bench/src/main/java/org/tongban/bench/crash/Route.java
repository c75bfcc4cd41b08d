package org.tongban.bench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is done one after the other, again and again; it outlives the server and goes on where it was. */
abstract class Route {
    /** @param action null as long as what it needs is not there */
    private record Step(Supplier<@Nullable Action> action, Consumer<JsonNode> then) {}

    protected final Parties parties;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Boolean> checklist = new HashMap<>();
    private int at;
    private @Nullable UUID caseId;
    private int version;

    Route(Parties parties) {
        this.parties = parties;
    }

    /** Null as long as the server, or what has to happen before, is not there. */
    @Nullable
    Action next() {
        return steps.get(at).action().get();
    }

    void done(JsonNode answer) {
        steps.get(at).then().accept(answer);
        at = (at + 1) % steps.size();
    }

    protected final void step(Supplier<@Nullable Action> action, Consumer<JsonNode> then) {
        steps.add(new Step(action, then));
    }

    /** An act of the staff on the case that is followed. */
    protected final void desk(String post, String verb, String event, Map<String, ?> body) {
        desk(post, verb, event, () -> body);
    }

    protected final void desk(String post, String verb, String event, Supplier<@Nullable Map<String, ?>> body) {
        step(
                () -> {
                    var known = body.get();
                    return known == null
                            ? null
                            : Action.onCase(
                                    parties.at(post),
                                    caseId(),
                                    "/api/desk/cases/" + caseId() + "/" + verb,
                                    versioned(known),
                                    event);
                },
                moved -> version = moved.path("version").asInt(version));
    }

    /** An act of the applicant on the case that is followed. */
    protected final void mine(String verb, String event, Map<String, ?> body) {
        step(
                () -> Action.onCase(
                        parties.applicant(),
                        caseId(),
                        "/api/my/cases/" + caseId() + "/" + verb,
                        versioned(body),
                        event),
                moved -> version = moved.path("version").asInt(version));
    }

    protected final void follow(UUID newCase) {
        caseId = newCase;
        version = 1;
    }

    protected final UUID caseId() {
        return Objects.requireNonNull(caseId);
    }

    /** Waits until the case stands there, and knows its version then. */
    protected final boolean isIn(String state) {
        var file = parties.at("head").get("/api/desk/cases/" + caseId());
        if (!file.isDone() || !file.body().path("state").asString().equals(state)) return false;
        version = file.body().path("version").asInt();
        return true;
    }

    /** An answer to a question is taken whatever happened to the case meanwhile, and names no version. */
    private Map<String, ?> versioned(Map<String, ?> body) {
        if (body.containsKey("verdict")) return body;
        var whole = new HashMap<String, Object>(body);
        whole.put("expectedVersion", version);
        return whole;
    }

    /** With every point that the officer has to look at; null when the server is gone meanwhile. */
    protected final @Nullable Map<String, ?> review() {
        if (checklist.isEmpty()) {
            var file = parties.at("officer2").get("/api/desk/cases/" + caseId());
            if (!file.isDone()) return null;
            file.body()
                    .path("checklist")
                    .forEach(point -> checklist.put(point.path("key").asString(), true));
        }
        return Map.of("checklist", checklist, "opinion", "符合条件", "recommend", true);
    }

    static UUID id(JsonNode answer, String field) {
        return UUID.fromString(answer.path(field).asString());
    }
}
