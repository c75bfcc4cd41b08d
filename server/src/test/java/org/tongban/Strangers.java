package org.tongban;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInPerson;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.Licences;
import org.tongban.notice.Notice;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

/** Data that belongs to one person and one authority, and callers who are somebody and somewhere else. */
final class Strangers {
    private static final String SERVICE = "food-business-licence";
    private static final String KIND = "market-regulation";
    private static final String HOME = "500103";
    private static final String ELSEWHERE = "500105";

    /** A body that is right for each path, with its method where two share one, so that nothing but the ownership can be what is refused. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/acceptance", "{\"expectedVersion\": 1}"),
            Map.entry("/acceptance-refusal", "{\"expectedVersion\": 1, \"reason\": \"不属于本机关职权\"}"),
            Map.entry(
                    "/correction-request",
                    "{\"expectedVersion\": 1, \"items\": [{\"target\": \"form.area\", \"reason\": \"incorrect\", \"note\": \"请核对\"}]}"),
            Map.entry(
                    "/site-check",
                    "{\"expectedVersion\": 1, \"officers\": [\"罗一鸣\", \"杨晓雯\"], \"findings\": \"符合\", \"passed\": true, \"photos\": []}"),
            Map.entry(
                    "/review", "{\"expectedVersion\": 1, \"checklist\": {}, \"opinion\": \"符合\", \"recommend\": true}"),
            Map.entry("/preliminary-review", "{\"expectedVersion\": 1, \"opinion\": \"属实\", \"recommend\": true}"),
            Map.entry("/preliminary-return", "{\"expectedVersion\": 1, \"reason\": \"请再核实\"}"),
            Map.entry("/return", "{\"expectedVersion\": 1, \"reason\": \"请复核\"}"),
            Map.entry(
                    "/decision", "{\"expectedVersion\": 1, \"grant\": true, \"reason\": \"符合\", \"conditions\": \"\"}"),
            Map.entry(
                    "/booking",
                    "{\"expectedVersion\": 1, \"place\": \"500103\", \"day\": \"2099-12-01\", \"half\": \"morning\", \"note\": \"\"}"),
            Map.entry("/outcome", "{\"expectedVersion\": 1, \"granted\": true, \"number\": \"E1\", \"note\": \"\"}"),
            Map.entry(
                    "/passing-on",
                    "{\"expectedVersion\": 1, \"service\": \"food-business-licence\", \"division\": \"500101\", \"reason\": \"不属于本机关\"}"),
            Map.entry("/decision-correction", "{\"expectedVersion\": 1, \"text\": \"甲\", \"reason\": \"误写\"}"),
            Map.entry("/voiding", "{\"expectedVersion\": 1, \"ground\": \"DECEIT\", \"reason\": \"伪造\"}"),
            Map.entry(
                    "/reopening",
                    "{\"expectedVersion\": 1, \"cause\": \"COURT\", \"reference\": \"1号\", \"reason\": \"重作\"}"),
            Map.entry("/public-notice", "{\"expectedVersion\": 1, \"days\": 5, \"matter\": \"拟设停车场\"}"),
            Map.entry("/objections/{nr}/answer", "{\"text\": \"已核实\"}"),
            Map.entry("/refusal-announcement", "{\"expectedVersion\": 1, \"days\": 5, \"reason\": \"面积不够\"}"),
            Map.entry(
                    "/parties",
                    "{\"expectedVersion\": 1, \"name\": \"何邻\", \"phone\": \"16000000031\", \"concern\": \"住在隔壁\", \"days\": 5}"),
            Map.entry(
                    "/minutes",
                    "{\"expectedVersion\": 1, \"heldOn\": \"2026-09-28\", \"presidedBy\": \"任远\", \"attended\": \"申请人\", \"files\": []}"),
            Map.entry("/missing-materials", "{\"expectedVersion\": 1, \"materials\": {}}"),
            Map.entry("/defence", "{\"expectedVersion\": 1, \"text\": \"已经另租\", \"hearing\": false}"),
            Map.entry("/extension", "{\"expectedVersion\": 1, \"reason\": \"需要核实\", \"approval\": \"\"}"),
            Map.entry(
                    "/procedures",
                    "{\"expectedVersion\": 1, \"kind\": \"TESTING\", \"neededDays\": 5, \"reason\": \"需要检测\"}"),
            Map.entry("/procedure-end", "{\"expectedVersion\": 1, \"kind\": \"TESTING\", \"result\": \"合格\"}"),
            Map.entry("/acceptance-withdrawal", "{\"expectedVersion\": 1, \"reason\": \"管辖有误\"}"),
            Map.entry("/correction-cancellation", "{\"expectedVersion\": 1, \"reason\": \"已经核实\"}"),
            Map.entry("/taking", "{\"expectedVersion\": 1}"),
            Map.entry("/assignment", "{\"expectedVersion\": 1, \"to\": \"00000000-0000-7000-8000-000000000001\"}"),
            Map.entry(
                    "/handover",
                    "{\"expectedVersion\": 1, \"to\": \"00000000-0000-7000-8000-000000000001\", \"note\": \"请接着办\"}"),
            Map.entry("/giving-back", "{\"expectedVersion\": 1, \"note\": \"\"}"),
            Map.entry(
                    "/consultations",
                    "{\"expectedVersion\": 1, \"kind\": \"OPINION\", \"authorities\": [], \"experts\": [\"王工\"],"
                            + " \"question\": \"是否可行\", \"confidential\": false, \"days\": 3}"),
            Map.entry("/consultations/{nr}/reminder", "{\"expectedVersion\": 1, \"note\": \"已补\", \"days\": 3}"),
            Map.entry("/consultations/{nr}/cancellation", "{\"expectedVersion\": 1, \"reason\": \"不用了\"}"),
            Map.entry("/consultations/{nr}/answer", "{\"verdict\": \"AGREES\", \"text\": \"同意\"}"),
            Map.entry("/consultations/{nr}/return", "{\"reason\": \"缺图\"}"),
            Map.entry("/expedition", "{\"expectedVersion\": 1, \"reason\": \"急需开业\"}"),
            Map.entry("/expedition-end", "{\"expectedVersion\": 1, \"reason\": \"不急了\"}"),
            Map.entry(
                    "/later-check",
                    "{\"expectedVersion\": 1, \"kind\": \"SAMPLE\", \"sound\": true, \"reason\": \"\"}"),
            Map.entry(
                    "/missing-material-return",
                    "{\"expectedVersion\": 1, \"material\": \"lease\", \"reason\": \"看不清\"}"),
            Map.entry("/missed-visit", "{\"expectedVersion\": 1, \"note\": \"\"}"),
            Map.entry("/project-code-request", "{\"expectedVersion\": 1}"),
            Map.entry(
                    "/parts/{service}/withdrawal",
                    "{\"expectedVersion\": 1, \"reason\": \"不办了\", \"withOthers\": false}"),
            Map.entry("/withdrawal", "{\"expectedVersion\": 1, \"reason\": \"不办了\"}"),
            Map.entry("/correction", "{\"expectedVersion\": 1, \"form\": {}, \"materials\": {}}"),
            Map.entry("/rating", "{\"level\": 5, \"text\": \"好\"}"),
            Map.entry("/submission", "{\"version\": 1}"),
            Map.entry(
                    "/api/my/applications/{id}", "{\"version\": 1, \"answers\": {}, \"form\": {}, \"materials\": {}}"),
            Map.entry(
                    "/api/my/bundle-applications/{id}",
                    "{\"version\": 1, \"answers\": {}, \"form\": {}, \"materials\": {}}"),
            Map.entry(
                    "/visit",
                    "{\"place\": \"500103003\", \"day\": \"2026-12-01\", \"half\": \"morning\", \"expectedVersion\": 1}"),
            Map.entry("/revocation-case", "{\"basis\": \"行政许可法第六十九条\", \"reason\": \"骗取许可\"}"),
            Map.entry("/revocation", "{\"reason\": \"违法取得\", \"expectedVersion\": 1}"),
            Map.entry("/suspension", "{\"reason\": \"停业\", \"expectedVersion\": 1}"),
            Map.entry("/resumption", "{\"reason\": \"恢复\", \"expectedVersion\": 1}"),
            Map.entry("/cancellation", "{\"reason\": \"注销\", \"expectedVersion\": 1}"),
            Map.entry("/api/desk/guide-reports/{id}/answer", "{\"corrected\": true, \"text\": \"已改\"}"),
            Map.entry("/adjustments/{id}", "{\"expectedVersion\": 1, \"title\": \"改\", \"reason\": \"试\"}"),
            Map.entry(
                    "PUT /api/desk/catalog/adjustments/{id}/file",
                    "{\"expectedVersion\": 0, \"path\": \"themes.yaml\", \"text\": \"a\"}"),
            Map.entry(
                    "PATCH /api/desk/catalog/adjustments/{id}/file",
                    "{\"expectedVersion\": 0, \"path\": \"themes.yaml\","
                            + " \"ops\": [{\"op\": \"REMOVE\", \"path\": \"/a\"}]}"),
            Map.entry("/adjustments/{id}/rebase", "{\"expectedVersion\": 0, \"path\": \"themes.yaml\"}"),
            Map.entry("/adjustments/{id}/submission", "{\"expectedVersion\": 1}"),
            Map.entry("/approval", "{\"expectedVersion\": 1, \"opinion\": \"\"}"),
            Map.entry("/sending-back", "{\"expectedVersion\": 1, \"reason\": \"再想想\"}"),
            Map.entry("/api/demo/clock", "{\"aheadDays\": 0}"));

    private final Map<String, String> owned;
    private final Map<Role, String> cookies = new EnumMap<>(Role.class);

    Strangers(ApplicationContext context, Wire wire) {
        var people = new IdentityFixtures(context);
        var owner = people.person("陈有物");
        var licence = licenceOf(owner, context);
        owned = new HashMap<>(Map.of(
                "/api/my/cases/", caseOf(owner, context),
                "/api/desk/cases/", caseOf(owner, context),
                "/api/my/licences/", licence,
                "/api/desk/licences/", licence,
                "/api/my/messages/", messageTo(owner, context, wire),
                "/api/my/applications/", draftOf(owner, wire),
                "/api/my/bundle-applications/", bundleDraftOf(owner, wire),
                "/api/my/bundles/", bundleDraftOf(owner, wire),
                "/api/my/uploads/", uploadOf(owner, wire),
                "/api/desk/guide-reports/", reportOnAGuide(context, wire)));
        owned.put("/api/desk/catalog/adjustments/", adjustmentOf(people, context, wire));
        cookies.put(Role.ANYONE, "");
        cookies.put(Role.APPLICANT, people.person("王陌生").cookie());
        var authority = authority(context, ELSEWHERE);
        for (var role : Role.values()) {
            if (role.isStaff())
                cookies.put(role, people.staff(role, authority, ELSEWHERE).cookie());
        }
    }

    /** The session of somebody who plays this role and owns nothing. */
    String cookie(Role role) {
        return cookies.getOrDefault(role, "");
    }

    /** The path with the id of what belongs to somebody else, or with one that does not exist where none was made. */
    String path(Endpoint endpoint) {
        var path = endpoint.path();
        for (var known : owned.entrySet()) {
            if (path.startsWith(known.getKey())) path = path.replaceFirst("\\{\\w+}", known.getValue());
        }
        return path.replace("{division}", HOME)
                .replace("{code}", HOME)
                .replace("{slug}", SERVICE)
                .replace("{nr}", "1")
                .replace("{sha256}", "0".repeat(64))
                .replaceAll(Endpoint.VARIABLE, UUID.randomUUID().toString())
                .replace("/**", "/x");
    }

    byte[] body(Endpoint endpoint) {
        var body = BODIES.entrySet().stream()
                .filter(each -> endpoint.name().endsWith(each.getKey()))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(endpoint.takesBody() ? "{}" : "");
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String authority(ApplicationContext context, String division) {
        return context.getBean(Regions.class)
                .authority(KIND, division)
                .orElseThrow()
                .creditCode();
    }

    private static String caseOf(SignedInPerson owner, ApplicationContext context) {
        var item = context.getBean(Catalog.class).service(SERVICE, HOME);
        var snapshot = new CaseSnapshot(
                owner.id(),
                "陈**",
                SERVICE,
                item.guideVersion(),
                item.implementationCode(),
                authority(context, HOME),
                HOME,
                CaseTerms.of(item.guide(), Map.of()),
                new CaseContent(owner.name(), Map.of(), Map.of(), List.of()));
        return context.getBean(Casework.class)
                .open(snapshot, owner.caller())
                .id()
                .toString();
    }

    private static String licenceOf(SignedInPerson owner, ApplicationContext context) {
        var item = context.getBean(Catalog.class).service(SERVICE, HOME);
        var form = Map.of("operatorName", "陌生面馆", "creditCode", "", "chief", "陈有物", "premisesAddress", "八一路 188 号");
        var request = new IssueRequest(
                UUID.randomUUID(),
                "food-business",
                item.authority(),
                owner.id(),
                item.guideVersion(),
                form,
                Map.of("business", "restaurant"),
                LocalDate.of(2026, 10, 12));
        return context.getBean(Licences.class).issue(request).id().toString();
    }

    private static String messageTo(SignedInPerson owner, ApplicationContext context, Wire wire) {
        var args = Map.of("service", "食品经营许可", "number", "500103-20261122-000001");
        context.getBean(Notices.class).send(new Notice(owner.id(), NoticeTemplate.WITHDRAWN, args, null, "strangers"));
        return wire.send("GET", "/api/my/messages", owner.cookie(), Map.of(), new byte[0])
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private static String draftOf(SignedInPerson owner, Wire wire) {
        var wish = "{\"service\": \"%s\", \"division\": \"%s\"}".formatted(SERVICE, HOME);
        var draft = wire.send("POST", "/api/my/applications", owner.cookie(), "application/json", wish.getBytes());
        return draft.json().path("id").asString();
    }

    private static String bundleDraftOf(SignedInPerson owner, Wire wire) {
        var wish = "{\"bundle\": \"open-a-restaurant\", \"division\": \"%s\"}".formatted(HOME);
        var draft =
                wire.send("POST", "/api/my/bundle-applications", owner.cookie(), "application/json", wish.getBytes());
        return draft.json().path("application").path("id").asString();
    }

    /** Said of a guide of {@link #HOME}, whose item manager alone may answer it. */
    private static String reportOnAGuide(ApplicationContext context, Wire wire) {
        var form = "matter=other&words=strangers-" + UUID.randomUUID();
        wire.send(
                "POST",
                "/guides/" + SERVICE + "/" + HOME + "/report",
                "",
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
        var manager = new IdentityFixtures(context).staff(Role.ITEM_MANAGER, authority(context, HOME), HOME);
        return wire.send("GET", "/api/desk/guide-reports", manager.cookie(), Map.of(), new byte[0])
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private static String adjustmentOf(IdentityFixtures people, ApplicationContext context, Wire wire) {
        var manager = people.staff(Role.ITEM_MANAGER, authority(context, HOME), HOME);
        var body = "{\"title\": \"改一改\", \"reason\": \"别人的\"}".getBytes(StandardCharsets.UTF_8);
        return wire.send("POST", "/api/desk/catalog/adjustments", manager.cookie(), "application/json", body)
                .json()
                .path("id")
                .asString();
    }

    private static String uploadOf(SignedInPerson owner, Wire wire) {
        var name = Base64.getEncoder().encodeToString("身份证.jpg".getBytes(StandardCharsets.UTF_8));
        var headers = Map.of("Tus-Resumable", "1.0.0", "Upload-Length", "1000", "Upload-Metadata", "filename " + name);
        var location = wire.send("POST", "/api/my/uploads", owner.cookie(), headers, new byte[0])
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
