package org.tongban.licence;

import static org.tongban.licence.LicenceState.CANCELLED;
import static org.tongban.licence.LicenceState.REPLACED;
import static org.tongban.licence.LicenceState.REVOKED;
import static org.tongban.licence.LicenceState.SUSPENDED;
import static org.tongban.licence.LicenceState.VALID;

import org.tongban.kernel.Transitions;
import org.tongban.licence.LicenceEvent.Cancelled;
import org.tongban.licence.LicenceEvent.Replaced;
import org.tongban.licence.LicenceEvent.Restored;
import org.tongban.licence.LicenceEvent.Resumed;
import org.tongban.licence.LicenceEvent.Revoked;
import org.tongban.licence.LicenceEvent.Suspended;

/** Every edge of a licence's life, once; mirrors the CHECK in V50. */
final class LicenceTransitions {
    static final Transitions<LicenceState> GRAPH = Transitions.startingAt(VALID)
            .edge(VALID, Suspended.class, SUSPENDED)
            .edge(SUSPENDED, Resumed.class, VALID)
            .edge(VALID, Revoked.class, REVOKED)
            .edge(SUSPENDED, Revoked.class, REVOKED)
            .edge(VALID, Cancelled.class, CANCELLED)
            .edge(SUSPENDED, Cancelled.class, CANCELLED)
            .edge(VALID, Replaced.class, REPLACED)
            .edge(REPLACED, Restored.class, VALID)
            .edge(REVOKED, Restored.class, VALID)
            .edge(CANCELLED, Restored.class, VALID);

    private LicenceTransitions() {}
}
