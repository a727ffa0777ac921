@NullMarked
package dev.autopack.local.ledger;

import org.jspecify.annotations.NullMarked;
