/** Verifying the ledger of a run without trusting the server that keeps it. */
@NullMarked
package dev.autopack.local.ledger;

import org.jspecify.annotations.NullMarked;
