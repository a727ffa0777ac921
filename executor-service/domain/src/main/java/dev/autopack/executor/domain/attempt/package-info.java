/** One attempt at one leased phase, from base commit to settlement. */
@NullMarked
package dev.autopack.executor.domain.attempt;

import org.jspecify.annotations.NullMarked;
