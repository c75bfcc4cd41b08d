package org.tongban.bench.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case from its draft to its licence and beyond, with every kind of act on the way that needs no waiting. */
final class CaseRoute extends Route {
    private static final String SERVICE = "individual-business-registration";
    private static final Map<String, String> ANSWERS =
            Map.of("composition", "personal", "useName", "no", "premisesKind", "rented", "preApproval", "no");

    private @Nullable UUID draft;
    private int draftVersion;
    private String colleague = "";

    CaseRoute(Parties parties) {
        super(parties);
        handIn();
        examine();
        decide();
    }

    private void handIn() {
        var begin = Map.of("service", SERVICE, "division", parties.division());
        step(() -> Action.of(parties.applicant(), "POST", "/api/my/applications", begin), begun -> {
            draft = id(begun, "id");
            draftVersion = begun.path("version").asInt();
        });
        step(
                () -> Action.of(parties.applicant(), "PUT", "/api/my/applications/" + draft(), content()),
                saved -> draftVersion = saved.path("version").asInt());
        step(
                () -> Action.of(
                        parties.applicant(),
                        "POST",
                        "/api/my/applications/" + draft() + "/submission",
                        Map.of("version", draftVersion)),
                receipt -> follow(id(receipt, "caseId")));
        desk(
                "window",
                "correction-request",
                "CorrectionAsked",
                Map.of("items", List.of(Map.of("target", "form.staff", "reason", "incorrect", "note", "请写实际人数"))));
        mine("correction", "Corrected", Map.of("form", Map.of("staff", "3"), "materials", Map.of()));
    }

    private void examine() {
        desk("window", "acceptance", "Accepted", Map.of());
        desk("officer1", "taking", "Taken", Map.of());
        desk("officer1", "handover", "HandedOver", this::toColleague);
        desk("head", "expedition", "Expedited", Map.of("reason", "急需开业"));
        desk(
                "officer2",
                "consultations",
                "ConsultationAsked",
                Map.of(
                        "kind",
                        "OPINION",
                        "experts",
                        List.of("王工"),
                        "question",
                        "选址是否合适？",
                        "confidential",
                        false,
                        "days",
                        3));
        desk("officer2", "consultations/1/answer", "ConsultationAnswered", Map.of("verdict", "AGREES", "text", "合适"));
        desk(
                "officer2",
                "procedures",
                "ProcedureStarted",
                Map.of("kind", "EXPERT_REVIEW", "neededDays", 5, "reason", "需要评审"));
        desk("officer2", "procedure-end", "ProcedureEnded", Map.of("kind", "EXPERT_REVIEW", "result", "通过"));
        desk("head", "extension", "LimitExtended", Map.of("reason", "情况复杂", "approval", ""));
    }

    private void decide() {
        desk("officer2", "review", "Reviewed", this::review);
        desk("head", "decision", "Granted", Map.of("grant", true, "reason", "", "conditions", ""));
        desk(
                "head",
                "voiding",
                "GrantVoided",
                () -> isIn("CONCLUDED_GRANTED") ? Map.of("ground", "DECEIT", "reason", "材料不实") : null);
        desk(
                "head",
                "reopening",
                "Reopened",
                Map.of("cause", "RECONSIDERATION", "reference", "渝府复〔2026〕1 号", "reason", "复议决定重新办理"));
    }

    private UUID draft() {
        return Objects.requireNonNull(draft);
    }

    private Map<String, ?> content() {
        var form = new HashMap<>(parties.person());
        form.putAll(Map.of(
                "operatorAddress", "示例路 1 号",
                "scope", "餐饮服务",
                "staff", "2",
                "premisesDivision", parties.division(),
                "premisesAddress", "示例路 2 号",
                "premisesArea", "40"));
        var premises = Map.of("premisesProof", Map.of("means", "COMMITMENT"));
        return Map.of("version", draftVersion, "answers", ANSWERS, "form", form, "materials", premises);
    }

    /** Null when the server is gone meanwhile. */
    private @Nullable Map<String, ?> toColleague() {
        if (colleague.isEmpty()) {
            var seen = parties.at("officer1").get("/api/desk/colleagues");
            if (!seen.isDone()) return null;
            for (var each : seen.body().path("colleagues")) {
                if (!each.path("me").asBoolean()) colleague = each.path("id").asString();
            }
        }
        return Map.of("to", colleague, "note", "请接着办");
    }
}
