/** Reading ledgers. */
@NullMarked
package dev.autopack.api.server.http.ledger;

import org.jspecify.annotations.NullMarked;
