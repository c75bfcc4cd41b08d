package org.tongban.simulators;

import java.time.Instant;
import java.util.List;

/** One e-mail as the mail server took it; {@code text} is cut at {@link #MAX_TEXT} characters. */
public record CaughtMail(
        String id, String from, List<String> to, String subject, String text, List<String> attachments, Instant at) {
    static final int MAX_TEXT = 20_000;
}
