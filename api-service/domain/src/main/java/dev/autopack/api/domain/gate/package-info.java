/** The one decision that makes a phase complete. */
@NullMarked
package dev.autopack.api.domain.gate;

import org.jspecify.annotations.NullMarked;
