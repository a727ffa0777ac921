package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;

/** Phases that differ from the usual one in one thing. */
public final class Phases {
    private Phases() {}

    public static PhaseOrder ofCategory(String category) {
        var order = Orders.order();
        var text = order.text();
        return new PhaseOrder(
                new PhaseText(
                        text.name(),
                        text.description(),
                        category,
                        text.complexity(),
                        text.acceptanceCriteria(),
                        text.notes()),
                order.paths(),
                order.deliverables(),
                order.tests(),
                order.allowances(),
                order.builderMode());
    }
}
