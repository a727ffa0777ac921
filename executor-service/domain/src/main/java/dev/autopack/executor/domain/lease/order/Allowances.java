package dev.autopack.executor.domain.lease.order;

/** What the plan lets a phase do that is otherwise taken for an accident. */
public record Allowances(
        boolean noop, boolean massDeletion, boolean massAddition, boolean symbolRemoval) {
    public static final Allowances NONE = new Allowances(false, false, false, false);
}
