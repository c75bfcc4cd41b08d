package org.tongban.casework;

import java.util.List;

/** All that was handed in and all that happened, in one piece. The hashes are left out: each follows from what is here. */
record PackedCase(List<Content> contents, List<KeptEvent> events) {
    static final PackedCase NOTHING = new PackedCase(List.of(), List.of());

    /** @param body JSON of what was handed in, as of an event */
    record Content(int version, String body) {}

    static PackedCase of(List<ContentStore.Version> handedIn, List<EventCodec.Link> links, EventCodec codec) {
        return new PackedCase(
                handedIn.stream()
                        .map(each -> new Content(each.version(), codec.write(each.content())))
                        .toList(),
                links.stream().map(EventCodec.Link::kept).toList());
    }
}
