/** How the executor says no. */
@NullMarked
package dev.autopack.executor.domain.refusal;

import org.jspecify.annotations.NullMarked;
