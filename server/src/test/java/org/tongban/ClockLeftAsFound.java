package org.tongban;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tongban.platform.MovableClock;

/** One server serves all tests: who moves its clock puts it back, or fails and leaves it right for the next. */
final class ClockLeftAsFound implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        var clock = SpringExtension.getApplicationContext(test).getBean(MovableClock.class);
        var ahead = clock.ahead();
        if (ahead.isZero()) return;
        clock.moveTo(Duration.ZERO);
        throw new AssertionError("The clock was left %s ahead".formatted(ahead));
    }
}
