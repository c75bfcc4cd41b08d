package org.tongban.simulators;

import java.time.Instant;

/** One text message as the gateway took it; {@code status} is {@code delivered} or {@code undelivered}. */
public record CaughtSms(String id, String to, String text, String signature, String status, Instant at) {
    boolean saysTheSameAs(CaughtSms other) {
        return to.equals(other.to) && text.equals(other.text) && signature.equals(other.signature);
    }
}
