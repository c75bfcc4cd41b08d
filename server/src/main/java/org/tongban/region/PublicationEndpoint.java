package org.tongban.region;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/desk/publications}: when the region was published, and what that changed, in words. */
@RestController
class PublicationEndpoint {
    private static final int MOST = 20;

    private final PublicationStore publications;
    private final ChangeWords words;

    PublicationEndpoint(PublicationStore publications, Messages messages) {
        this.publications = publications;
        this.words = new ChangeWords(messages);
    }

    record PublicationView(String hash, Instant publishedAt, int divisions, int authorities, List<String> changes) {}

    @Allow(
            role = {Role.SUPERVISOR, Role.OPERATOR},
            scope = Scope.NODE,
            purpose = "see what a publication of the region changed")
    @GetMapping("/api/desk/publications")
    List<PublicationView> publications() {
        var language = Calls.current().language();
        return publications.publications(MOST).stream()
                .map(each -> new PublicationView(
                        each.hash(),
                        each.publishedAt(),
                        each.divisions(),
                        each.authorities(),
                        words.sentences(publications.changes(each.id()), language)))
                .toList();
    }
}
