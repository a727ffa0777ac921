@NullMarked
package dev.autopack.api.contract.ledger;

import org.jspecify.annotations.NullMarked;
