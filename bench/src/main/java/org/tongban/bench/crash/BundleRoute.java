package org.tongban.bench.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A restaurant from one form: the registration to its licence, which lets the food licence begin; that is taken back. */
final class BundleRoute extends Route {
    private static final String FILES = "/api/my/bundle-applications/";
    private static final String REGISTRATION = "individual-business-registration";
    private static final String FOOD = "food-business-licence";
    private static final Map<String, String> ANSWERS = Map.of(
            "haveLicence", "no",
            "business", "restaurant",
            "premisesKind", "rented",
            "newSign", "no",
            "gathering", "no",
            "composition", "personal",
            "useName", "no",
            "coldFood", "no",
            "shopSize", "small");

    private @Nullable UUID file;
    private JsonNode draft;

    BundleRoute(Parties parties, JsonNode nothing) {
        super(parties);
        this.draft = nothing;
        handIn();
        step(() -> partOf(REGISTRATION) ? acceptance() : null, _ -> {});
        desk("officer2", "review", "Reviewed", this::reviewNow);
        desk("head", "decision", "Granted", Map.of("grant", true, "reason", "", "conditions", ""));
        step(this::withdrawal, _ -> {});
    }

    private void handIn() {
        var begin = Map.of("bundle", "open-a-restaurant", "division", parties.division());
        step(
                () -> Action.of(parties.applicant(), "POST", FILES.substring(0, FILES.length() - 1), begin),
                this::drafted);
        step(() -> save(Map.of(), Map.of()), this::drafted);
        step(this::filledIn, this::drafted);
        step(
                () -> Action.of(
                        parties.applicant(),
                        "POST",
                        FILES + file() + "/submission",
                        Map.of("version", draft.path("version").asInt())),
                receipt -> file = id(receipt, "bundleId"));
    }

    private void drafted(JsonNode answer) {
        draft = answer.path("application");
        file = id(draft, "id");
    }

    private Action save(Map<String, ?> form, Map<String, ?> materials) {
        var content = Map.of(
                "version", draft.path("version").asInt(), "answers", ANSWERS, "form", form, "materials", materials);
        return Action.of(parties.applicant(), "PUT", FILES + file(), content);
    }

    /** Every field as it is filled in already, or as it may be; null when the server is gone meanwhile. */
    private @Nullable Action filledIn() {
        var form = new HashMap<String, Object>(parties.person());
        for (var group : draft.path("groups")) {
            for (var field : group.path("fields")) {
                var key = field.path("key").asString();
                var filled = draft.path("form").path(key).asString("");
                form.putIfAbsent(key, filled.isEmpty() ? value(field) : filled);
            }
        }
        var materials = new HashMap<String, Object>();
        for (var material : draft.path("plan").path("materials")) {
            var means = material.path("means").asString();
            if (means.equals("COMMITMENT")) materials.put(material.path("key").asString(), Map.of("means", means));
            if (!means.equals("UPLOAD")) continue;
            var uploaded = parties.applicant().upload();
            if (uploaded.isEmpty()) return null;
            materials.put(material.path("key").asString(), Map.of("means", means, "files", uploaded));
        }
        return save(form, materials);
    }

    private String value(JsonNode field) {
        return switch (field.path("kind").asString()) {
            case "number" -> "40";
            case "phone" -> "16000000009";
            case "choice" -> field.path("options").path(0).path("value").asString();
            case "division" -> parties.division();
            default -> "示例";
        };
    }

    private Action acceptance() {
        return Action.onCase(
                parties.at("window"),
                caseId(),
                "/api/desk/cases/" + caseId() + "/acceptance",
                Map.of("expectedVersion", 1),
                "Accepted");
    }

    private @Nullable Map<String, ?> reviewNow() {
        return isIn("ACCEPTED") ? review() : null;
    }

    /** Once the licence is there and the next part has begun. */
    private @Nullable Action withdrawal() {
        if (!partOf(FOOD)) return null;
        var mine = parties.applicant().get("/api/my/bundles/" + file());
        if (!mine.isDone()) return null;
        return Action.onCase(
                parties.applicant(),
                caseId(),
                "/api/my/bundles/" + file() + "/parts/" + FOOD + "/withdrawal",
                Map.of("expectedVersion", mine.body().path("version").asInt(), "reason", "先不做餐饮"),
                "Withdrawn");
    }

    /** Follows the part's case, once it has one. */
    private boolean partOf(String service) {
        var mine = parties.applicant().get("/api/my/bundles/" + file());
        if (!mine.isDone()) return false;
        for (var part : mine.body().path("parts")) {
            if (!part.path("service").asString().equals(service)) continue;
            if (!part.path("state").asString().equals("running")) return false;
            follow(id(part, "caseId"));
            return true;
        }
        return false;
    }

    private UUID file() {
        return Objects.requireNonNull(file);
    }
}
