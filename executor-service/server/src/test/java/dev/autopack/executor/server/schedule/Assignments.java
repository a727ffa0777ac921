package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.deliver.Deliverables;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Funds;
import dev.autopack.executor.domain.lease.LeaseProof;
import dev.autopack.executor.domain.lease.order.Allowances;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;
import dev.autopack.executor.domain.lease.order.RepositoryOrder;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.routing.Overrides;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leased attempts for tests. */
final class Assignments {
    private Assignments() {}

    static Assignment of(String phase) {
        var none = new PathEntries(List.of());
        var order =
                new PhaseOrder(
                        new PhaseText(phase, "", "docs", "low", List.of(), List.of()),
                        new PathPolicy(none, none, none),
                        new Deliverables(List.of()),
                        Optional.empty(),
                        new Allowances(true, false, false, false),
                        "default");
        return new Assignment(
                new AttemptId(new RunId("r1"), new PhaseId(phase), 1),
                new LeaseProof("lease-" + phase, 1),
                Instant.now().plusMillis(300),
                new Assignment.Task(
                        order,
                        new RepositoryOrder("r", "main"),
                        Optional.empty(),
                        new Funds(1, 1),
                        Overrides.NONE),
                Assignment.History.NONE);
    }
}
