/** Attempts, their evidence, approvals and landings in PostgreSQL. */
@NullMarked
package dev.autopack.api.server.store.attempt;

import org.jspecify.annotations.NullMarked;
