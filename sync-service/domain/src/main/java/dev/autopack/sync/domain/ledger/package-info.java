/** The grammar of the Markdown ledgers: text in, entries and reports out. */
@NullMarked
package dev.autopack.sync.domain.ledger;

import org.jspecify.annotations.NullMarked;
