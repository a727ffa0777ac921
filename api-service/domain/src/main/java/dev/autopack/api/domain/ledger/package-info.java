/**
 * The append-only, hash-chained ledger of a run; JDK only, so that an offline verifier can use it.
 */
@NullMarked
package dev.autopack.api.domain.ledger;

import org.jspecify.annotations.NullMarked;
