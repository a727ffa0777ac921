package dev.autopack.api.domain.transaction;

import java.util.function.Supplier;

/**
 * Draws the line around what happens together or not at all.
 *
 * <p>Locks are always taken in the order run, phase, ledger, so that two use cases cannot wait for
 * each other.
 */
public interface Transactions {
    <T> T within(Supplier<T> work);
}
