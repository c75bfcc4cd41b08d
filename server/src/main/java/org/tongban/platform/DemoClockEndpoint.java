package org.tongban.platform;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;

/** {@code /api/demo/clock}: in demo mode alone, to see what tomorrow brings. */
@RestController
@ConditionalOnProperty(name = "tongban.demo", matchIfMissing = true)
class DemoClockEndpoint {
    private static final int MAX_DAYS = 3_660;

    private final MovableClock clock;

    DemoClockEndpoint(MovableClock clock) {
        this.clock = clock;
    }

    /** @param aheadDays how far the clock is ahead of the world's, 0 to 3660 days */
    record Setting(int aheadDays) {}

    record Now(Instant now, long aheadDays) {}

    @Allow(role = Role.ANYONE, scope = Scope.NODE, purpose = "see the demo's clock")
    @GetMapping("/api/demo/clock")
    Now show() {
        return new Now(clock.instant(), clock.ahead().toDays());
    }

    @Allow(role = Role.ANYONE, scope = Scope.NODE, purpose = "move the demo's clock")
    @PutMapping("/api/demo/clock")
    Now move(@RequestBody Setting setting) {
        if (setting.aheadDays() < 0 || setting.aheadDays() > MAX_DAYS) {
            throw new RejectedException(new PlatformRejection.BadParameter("aheadDays"));
        }
        clock.moveTo(Duration.ofDays(setting.aheadDays()));
        return show();
    }
}
