package org.tongban.region;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.tongban.platform.Messages;

/** What was published when, and what that changed, in words for anybody. */
@Service
public class Publications {
    /** Later than any. */
    public static final long LATEST = Long.MAX_VALUE;

    private final PublicationStore store;
    private final ChangeWords words;

    Publications(PublicationStore store, Messages messages) {
        this.store = store;
        this.words = new ChangeWords(messages);
    }

    /** @param id grows with each; @param changes empty where nothing but the way it is stored changed */
    public record Publication(long id, Instant at, List<String> changes) {}

    /** The latest first. */
    public List<Publication> before(long id, int most, Locale language) {
        return store.publications(id, most).stream()
                .map(each -> new Publication(
                        each.id(), each.publishedAt(), words.sentences(store.changes(each.id()), language)))
                .toList();
    }
}
