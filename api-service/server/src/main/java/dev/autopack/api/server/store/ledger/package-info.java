/** The append of the ledger, which every decision passes through. */
@NullMarked
package dev.autopack.api.server.store.ledger;

import org.jspecify.annotations.NullMarked;
