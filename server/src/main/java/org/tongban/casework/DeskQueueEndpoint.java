package org.tongban.casework;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Caller;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Slice;

/** {@code GET /api/desk/queues} with their lamps, and {@code GET /api/desk/cases}: the lines of one. */
@RestController
class DeskQueueEndpoint {
    private final CaseQueues queues;

    DeskQueueEndpoint(CaseQueues queues) {
        this.queues = queues;
    }

    record Queues(List<DeskQueue> queues) {}

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.DIVISION,
            purpose = "see how many cases wait")
    @GetMapping("/api/desk/queues")
    Queues queues(Caller caller) {
        return new Queues(queues.of(caller));
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD, Role.SUPERVISOR},
            scope = Scope.DIVISION,
            purpose = "find the cases that wait")
    @GetMapping("/api/desk/cases")
    Slice<DeskLine> cases(
            @RequestParam String queue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lamp,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller) {
        return queues.cases(caller, queue, q, lamp, due, cursor, Calls.current().language());
    }
}
