package dev.autopack.executor.domain.lease;

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
