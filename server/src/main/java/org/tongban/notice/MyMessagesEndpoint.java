package org.tongban.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** The inbox of the person who is signed in. */
@RestController
class MyMessagesEndpoint {
    private static final int PAGE = 20;

    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final Texts texts;
    private final InstantSource time;

    MyMessagesEndpoint(MessageStore messages, DeliveryStore deliveries, Texts texts, InstantSource time) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.texts = texts;
        this.time = time;
    }

    /** @param template such as {@code correction-asked} */
    record MessageLine(
            UUID id,
            String template,
            String title,
            String text,
            @Nullable UUID caseId,
            Instant at,
            @Nullable Instant readAt,
            List<DeliveryLine> deliveries) {}

    /** @param state waiting, taken, delivered, given-up or unconfirmed */
    record DeliveryLine(String channel, String state) {}

    record Unread(int count) {}

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "read my messages")
    @GetMapping("/api/my/messages")
    Slice<MessageLine> list(@RequestParam(required = false) @Nullable UUID cursor, Caller caller) {
        var page = messages.newestFirst(caller.id(), cursor, PAGE);
        var ways = deliveries
                .ofMessages(page.stream().map(MessageStore.Message::id).toList())
                .stream()
                .collect(Collectors.groupingBy(DeliveryStore.Line::message));
        var lines = page.stream().map(each -> line(each, ways)).toList();
        return new Slice<>(lines, page.size() < PAGE ? "" : page.getLast().id().toString());
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "count my unread messages")
    @GetMapping("/api/my/messages/unread")
    Unread unread(Caller caller) {
        return new Unread(messages.unread(caller.id()));
    }

    @Allow(role = Role.APPLICANT, scope = Scope.OWN, purpose = "mark my message as read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/my/messages/{id}/reading")
    void read(@PathVariable UUID id, Caller caller) {
        if (!messages.read(caller.id(), id, time.instant())) {
            throw new RejectedException(new NoticeRejection.NoSuchMessage());
        }
    }

    private MessageLine line(MessageStore.Message message, Map<UUID, List<DeliveryStore.Line>> ways) {
        var language = Calls.current().language();
        return new MessageLine(
                message.id(),
                message.template().key().substring("notice.".length()),
                texts.title(message.template(), message.args(), language),
                texts.text(message.template(), message.args(), language),
                message.caseId(),
                message.at(),
                message.readAt(),
                ways.getOrDefault(message.id(), List.of()).stream()
                        .map(way -> new DeliveryLine(word(way.channel()), word(way.state())))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
