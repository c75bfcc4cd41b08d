package org.tongban.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.kernel.Ids;
import org.tongban.kernel.Sha256;
import org.tongban.ledger.Ledger;
import tools.jackson.databind.ObjectMapper;

/** Events as JSON by the name of their type, and the salted hash that chains each to the one before it. */
@Component
class EventCodec {
    private static final Map<String, Class<?>> TYPES =
            types(CaseEvent.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final int SALT_BYTES = 16;

    /** How a submission from before {@code casework.terms} begins. */
    private static final String WHOLE_TERMS = "{\"terms\":{";

    private final ObjectMapper json;
    private final TermsStore terms;
    private final SecureRandom random = new SecureRandom();

    EventCodec(ObjectMapper json, TermsStore terms) {
        this.json = json;
        this.terms = terms;
    }

    /** Every kind of event, those of the kinds within included. */
    static Stream<Class<?>> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? types(type) : Stream.of(type));
    }

    /** An event ready to be stored, and the hash that chains it. */
    record Link(RecordedEvent recorded, KeptEvent kept, byte[] hash) {
        Ledger.Leaf leaf() {
            var at = recorded.event().at();
            return new Ledger.Leaf(Ids.next(at), "case-event", hash, at);
        }
    }

    Link link(RecordedEvent recorded, byte[] previous) {
        var kept = KeptEvent.of(recorded, body(recorded.event()), salt());
        return new Link(recorded, kept, hash(previous, recorded.caseId(), kept));
    }

    /** A submission names its terms by their hash: thousands have the same. */
    private String body(CaseEvent event) {
        return event instanceof Submitted submitted
                ? write(new ByTerms(terms.keep(submitted.terms()).sha256(), submitted.subject(), submitted.at()))
                : write(event);
    }

    private record ByTerms(
            String terms,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Subject> subject,
            Instant at) {}

    static String typeOf(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    CaseEvent readEvent(String type, String body) {
        var known = TYPES.get(type);
        if (known == null) throw new IllegalStateException("Unknown event type " + type);
        if (known == Submitted.class && !body.startsWith(WHOLE_TERMS)) {
            var byTerms = json.readValue(body, ByTerms.class);
            return new Submitted(terms.read(byTerms.terms()), byTerms.subject(), byTerms.at());
        }
        return (CaseEvent) json.readValue(body, known);
    }

    <T> T read(String body, Class<T> type) {
        return json.readValue(body, type);
    }

    /** What most have not is null. */
    <T> T readOr(@Nullable String body, T otherwise) {
        return body == null ? otherwise : (T) json.readValue(body, otherwise.getClass());
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** SHA-256 over the previous hash, the salt and everything that is kept. */
    static byte[] hash(byte[] previous, UUID caseId, KeptEvent kept) {
        var digest = Sha256.digest();
        digest.update(previous);
        digest.update(kept.salt());
        var line = String.join(
                "\n",
                caseId.toString(),
                Integer.toString(kept.version()),
                kept.type(),
                kept.actor().toString(),
                kept.role().name(),
                kept.authority(),
                kept.post(),
                kept.body());
        var inPlaceOf = kept.inPlaceOf() == null ? "" : "\n" + kept.inPlaceOf();
        return digest.digest((line + inPlaceOf).getBytes(StandardCharsets.UTF_8));
    }
}
