/** Judging, testing and settling one attempt at a phase, and landing what it made. */
@NullMarked
package dev.autopack.api.domain.attempt;

import org.jspecify.annotations.NullMarked;
