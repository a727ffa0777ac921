/** Reading the ledgers of a project and counting what they say. */
@NullMarked
package dev.autopack.sync.domain.sync;

import org.jspecify.annotations.NullMarked;
