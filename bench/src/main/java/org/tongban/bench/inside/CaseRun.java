package org.tongban.bench.inside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.casework.CaseCommand;
import org.tongban.casework.CaseFile;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.PersonRecord;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.Ids;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.Licence;
import org.tongban.licence.Licences;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Whole cases of individual business registration: drafted beforehand, then submitted to licence recorded. */
final class CaseRun {
    private static final String SERVICE = "individual-business-registration";
    private static final String APPLICATIONS = "org.tongban.intake.ApplicationEndpoint";
    private static final String DESK = "org.tongban.casework.DeskCommandEndpoint";
    private static final String NEVER_ASSIGNED = "500999";

    /** A draft that only waits to be submitted. */
    record Draft(UUID id, int version, Caller applicant, ServiceItem item) {}

    private final InsideServer server;
    private final List<ServiceItem> items = new ArrayList<>();
    private final TransactionTemplate transaction;
    private int people;

    CaseRun(InsideServer server) {
        this.server = server;
        var catalog = server.bean(Catalog.class);
        for (var district : server.bean(Regions.class).divisions(Division.Kind.DISTRICT)) {
            catalog.find(SERVICE, district.code()).ifPresent(items::add);
        }
        this.transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    }

    /** A person has one draft for each service and district, so that many drafts take many persons. */
    List<Draft> drafts(int count) {
        var drafts = new ArrayList<Draft>();
        while (drafts.size() < count) {
            var applicant = Caller.applicant(person());
            items.stream()
                    .limit(count - drafts.size())
                    .map(item -> draft(applicant, item))
                    .forEach(drafts::add);
        }
        return drafts;
    }

    private UUID person() {
        people++;
        var id = Ids.next(Instant.now());
        var person = new PersonRecord(
                id,
                "测试" + people,
                CitizenId.of(NEVER_ASSIGNED, LocalDate.of(1911, 1, 1).plusDays(people / 900), 100 + people % 900)
                        .value(),
                "161%08d".formatted(people),
                "");
        server.invoke(server.bean("org.tongban.identity.PersonStore"), "insert", person, Locale.CHINESE, Instant.now());
        return id;
    }

    private Draft draft(Caller applicant, ServiceItem item) {
        var begun = server.call(
                applicant,
                key(),
                APPLICATIONS,
                "begin",
                Map.of("service", SERVICE, "division", item.division()),
                applicant);
        var id = UUID.fromString(begun.get("id").asString());
        var content = Map.of(
                "version", begun.get("version").asInt(),
                "answers",
                        Map.of(
                                "composition",
                                "personal",
                                "useName",
                                "no",
                                "premisesKind",
                                "rented",
                                "preApproval",
                                "no"),
                "form",
                        Map.ofEntries(
                                Map.entry("operatorName", "测试" + people),
                                Map.entry("operatorIdNumber", idNumber()),
                                Map.entry("operatorPhone", "161%08d".formatted(people)),
                                Map.entry("operatorAddress", "示例路 1 号"),
                                Map.entry("scope", "餐饮服务"),
                                Map.entry("staff", "2"),
                                Map.entry("premisesDivision", item.division()),
                                Map.entry("premisesAddress", "示例路 2 号"),
                                Map.entry("premisesArea", "40")),
                "materials", Map.of("premisesProof", Map.of("means", "COMMITMENT")));
        var saved = server.call(applicant, key(), APPLICATIONS, "save", id, content, applicant);
        return new Draft(id, saved.get("version").asInt(), applicant, item);
    }

    private String idNumber() {
        return CitizenId.of(NEVER_ASSIGNED, LocalDate.of(1911, 1, 1).plusDays(people / 900), 100 + people % 900)
                .value();
    }

    /** Submit, accept, review, decide, licence recorded and case concluded. */
    UUID whole(Draft draft) {
        var id = granted(draft);
        recordLicence(id);
        return id;
    }

    /** What the follower of the feed does afterwards: lay out, draw and sign the file, and store it. */
    void seal(UUID id) {
        server.bean(Licences.class).issue(request(id));
    }

    /** A whole case with its file made and sealed; the number that the licence is verified by. */
    String licensed(Draft draft) {
        return server.bean(Licences.class).issue(request(granted(draft))).number();
    }

    private UUID granted(Draft draft) {
        var receipt = server.call(
                draft.applicant(),
                key(),
                APPLICATIONS,
                "submit",
                draft.id(),
                Map.of("version", draft.version()),
                draft.applicant());
        var id = UUID.fromString(receipt.get("caseId").asString());
        desk(draft, Role.WINDOW, "accept", id, Map.of("expectedVersion", 1));
        var checklist = new java.util.HashMap<String, Boolean>();
        draft.item().guide().checklist().forEach(point -> checklist.put(point.key(), true));
        desk(
                draft,
                Role.OFFICER,
                "review",
                id,
                Map.of("expectedVersion", 2, "checklist", checklist, "opinion", "符合条件", "recommend", true));
        desk(
                draft,
                Role.HEAD,
                "decide",
                id,
                Map.of("expectedVersion", 3, "grant", true, "reason", "", "conditions", ""));
        return id;
    }

    /** What the follower of the feed does, without making and sealing the file. */
    private void recordLicence(UUID id) {
        var casework = server.bean(Casework.class);
        var file = casework.find(id, Caller.SYSTEM);
        var request = request(file);
        var issuing = server.bean("org.tongban.licence.Issuing");
        var licence = (Licence) Objects.requireNonNull(
                transaction.execute(_ -> Objects.requireNonNull(server.invoke(issuing, "reserve", request))));
        casework.command(
                id,
                file.version(),
                new CaseCommand.Conclude(Optional.of(licence.id()), licence.number()),
                Caller.SYSTEM);
    }

    private IssueRequest request(UUID id) {
        return request(server.bean(Casework.class).find(id, Caller.SYSTEM));
    }

    private IssueRequest request(CaseFile file) {
        var content = server.bean(Casework.class).content(file.id(), Caller.SYSTEM);
        return new IssueRequest(
                file.id(),
                file.terms().licenceType(),
                file.authority(),
                file.applicant(),
                file.guideVersion(),
                content.form(),
                content.answers(),
                LocalDate.now());
    }

    private void desk(Draft draft, Role role, String method, UUID id, Map<String, Object> body) {
        var item = draft.item();
        var caller = new Caller(role, new UUID(5, role.ordinal()), item.authority(), item.division(), role.name());
        server.call(caller, key(), DESK, method, id, body, caller);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
