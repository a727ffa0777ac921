package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.deliver.Deliverables;
import dev.autopack.executor.domain.lease.order.Allowances;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.verification.TestCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Phases to test with. */
public final class Orders {
    private static final PathEntries NONE = new PathEntries(List.of());

    private Orders() {}

    /** Scope {@code src/}, one deliverable {@code src/a}, tests by {@code run-tests}. */
    public static PhaseOrder order() {
        return new PhaseOrder(
                new PhaseText("Phase", "Make a", "feature", "low", List.of("a is good"), List.of()),
                new PathPolicy(new PathEntries(List.of("src/")), NONE, NONE),
                new Deliverables(List.of("src/a")),
                Optional.of(command()),
                Allowances.NONE,
                "default");
    }

    /** Of any path, without tests. */
    public static PhaseOrder order(String category, String complexity, List<String> deliverables) {
        return new PhaseOrder(
                new PhaseText("Phase", "Make it", category, complexity, List.of(), List.of()),
                new PathPolicy(NONE, NONE, NONE),
                new Deliverables(deliverables),
                Optional.empty(),
                Allowances.NONE,
                "default");
    }

    public static PhaseOrder withoutTests() {
        var order = order();
        return new PhaseOrder(
                order.text(),
                order.paths(),
                order.deliverables(),
                Optional.empty(),
                Allowances.NONE,
                "default");
    }

    private static TestCommand command() {
        return new TestCommand(
                List.of("run-tests"), "", Duration.ofSeconds(60), List.of(), List.of());
    }
}
