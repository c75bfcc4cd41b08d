package org.tongban.platform;

import java.util.Locale;

/** One call and what came with it. {@code idempotencyKey} is empty where the caller sent none. */
public record Call(Caller caller, Locale language, String idempotencyKey) {
    static final Call NONE = new Call(Caller.ANYONE, Locale.CHINESE, "");
}
