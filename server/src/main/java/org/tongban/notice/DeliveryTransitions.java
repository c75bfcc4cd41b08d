package org.tongban.notice;

import static org.tongban.notice.Delivery.State.DELIVERED;
import static org.tongban.notice.Delivery.State.GIVEN_UP;
import static org.tongban.notice.Delivery.State.TAKEN;
import static org.tongban.notice.Delivery.State.UNCONFIRMED;
import static org.tongban.notice.Delivery.State.WAITING;

import org.tongban.kernel.Transitions;

/** Every edge of a delivery's lifecycle, once; mirrored by the CHECK in V1. */
final class DeliveryTransitions {
    static final Transitions<Delivery.State> GRAPH = Transitions.startingAt(WAITING)
            .edge(WAITING, DeliveryEvent.Postponed.class, WAITING)
            .edge(WAITING, DeliveryEvent.Taken.class, TAKEN)
            .edge(WAITING, DeliveryEvent.Delivered.class, DELIVERED)
            .edge(WAITING, DeliveryEvent.GivenUp.class, GIVEN_UP)
            .edge(TAKEN, DeliveryEvent.Postponed.class, TAKEN)
            .edge(TAKEN, DeliveryEvent.Delivered.class, DELIVERED)
            .edge(TAKEN, DeliveryEvent.GivenUp.class, GIVEN_UP)
            .edge(TAKEN, DeliveryEvent.LeftUnconfirmed.class, UNCONFIRMED);

    private DeliveryTransitions() {}
}
