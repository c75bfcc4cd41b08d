package org.tongban.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The line for which the person at the terminal, the launcher and the start bench wait. */
@Component
class ReadyLine {
    private final Settings settings;

    ReadyLine(Settings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println("Tongban is ready on " + settings.baseUrl());
    }
}
