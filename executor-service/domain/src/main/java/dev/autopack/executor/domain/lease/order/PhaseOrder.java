package dev.autopack.executor.domain.lease.order;

import dev.autopack.executor.domain.deliver.Deliverables;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.verification.TestCommand;
import java.util.Optional;

/**
 * What a phase asks for.
 *
 * @param builderMode how the plan wants the builder to work, {@code default} when it does not care
 */
public record PhaseOrder(
        PhaseText text,
        PathPolicy paths,
        Deliverables deliverables,
        Optional<TestCommand> tests,
        Allowances allowances,
        String builderMode) {}
