package org.tongban.bench.crash;

import java.util.regex.Pattern;

/** Reads sign-in codes where the simulator of the SMS gateway shows what it caught. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");
    private static final int TRIES = 600;

    private Codes() {}

    static String of(Victim victim, String phone) {
        var simulator = new Client(victim.messagesUrl());
        for (var i = 0; i < TRIES; i++) {
            var caught = simulator.get("/api/sms?to=" + phone);
            var code = CODE.matcher(caught.body().toString());
            if (caught.isDone() && code.find()) return code.group(1);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("No code arrived for " + phone);
    }
}
