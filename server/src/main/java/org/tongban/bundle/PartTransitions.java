package org.tongban.bundle;

import static org.tongban.bundle.PartState.BLOCKED;
import static org.tongban.bundle.PartState.GRANTED;
import static org.tongban.bundle.PartState.REFUSED;
import static org.tongban.bundle.PartState.RUNNING;
import static org.tongban.bundle.PartState.WAITING;
import static org.tongban.bundle.PartState.WITHDRAWN;

import org.tongban.kernel.Transitions;

/** Every edge in the life of a part, once; mirrored by the CHECKs in V1 and V55. */
final class PartTransitions {
    static final Transitions<PartState> GRAPH = Transitions.startingAt(WAITING)
            .edge(WAITING, PartEvent.Opened.class, RUNNING)
            .edge(WAITING, PartEvent.Withdrawn.class, WITHDRAWN)
            .edge(WAITING, PartEvent.Blocked.class, BLOCKED)
            .edge(RUNNING, PartEvent.Granted.class, GRANTED)
            .edge(RUNNING, PartEvent.Refused.class, REFUSED)
            .edge(RUNNING, PartEvent.Withdrawn.class, WITHDRAWN)
            .edge(REFUSED, PartEvent.Reopened.class, RUNNING)
            .edge(BLOCKED, PartEvent.Unblocked.class, WAITING)
            .end(REFUSED, BLOCKED);

    private PartTransitions() {}
}
