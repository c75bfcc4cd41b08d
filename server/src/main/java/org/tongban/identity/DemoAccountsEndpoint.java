package org.tongban.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** The invented people and staff that a newcomer may sign in as. In demo mode only; elsewhere there is no such page. */
@RestController
@ConditionalOnProperty(name = "tongban.demo", matchIfMissing = true)
class DemoAccountsEndpoint {
    private final DemoStore notes;
    private final StaffStore staff;
    private final PersonStore persons;
    private final Regions regions;
    private final String messagesUrl;

    DemoAccountsEndpoint(
            DemoStore notes,
            StaffStore staff,
            PersonStore persons,
            Regions regions,
            @Value("${tongban.sms.url:http://localhost:8090}") String messagesUrl) {
        this.notes = notes;
        this.staff = staff;
        this.persons = persons;
        this.regions = regions;
        this.messagesUrl = messagesUrl;
    }

    /**
     * @param password of all staff here
     * @param messagesUrl where the messages to their phones can be read
     */
    record Accounts(String password, String messagesUrl, List<DemoPerson> people, List<DemoMember> staff) {}

    record DemoPerson(String phone, String name, String note) {}

    /** @param role as region.yaml names it, such as {@code item-manager} */
    record DemoMember(
            String login, String role, String title, String authorityName, String divisionName, String note) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "offer the demo accounts on the sign-in pages")
    @GetMapping("/api/demo/accounts")
    Accounts accounts() {
        var language = Calls.current().language();
        var known = notes.notes();
        var people = persons.findAll(known.keySet()).stream()
                .map(PersonStore.Registered::person)
                .map(each -> new DemoPerson(each.phone(), each.name(), note(known, each.id(), language)))
                .sorted(Comparator.comparing(DemoPerson::phone))
                .toList();
        var members = staff.demoAccounts().stream()
                .map(each -> member(each, note(known, each.staff(), language), language))
                .toList();
        return new Accounts(DemoSection.PASSWORD, messagesUrl, people, members);
    }

    private DemoMember member(StaffStore.DemoAccount account, String note, Locale language) {
        var post = account.post();
        return new DemoMember(
                account.login(),
                post.role().word(),
                language.getLanguage().equals("en") ? post.titleEn() : post.title(),
                regions.authority(post.authority())
                        .map(each -> each.name().in(language))
                        .orElse(post.authority()),
                regions.division(post.division())
                        .map(Division::name)
                        .map(name -> name.in(language))
                        .orElse(post.division()),
                note);
    }

    private static String note(Map<UUID, Text> notes, UUID subject, Locale language) {
        return notes.getOrDefault(subject, Text.NONE).in(language);
    }
}
