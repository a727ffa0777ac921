/** The phase that was leased, and the control plane that leased it. */
@NullMarked
package dev.autopack.executor.domain.lease;

import org.jspecify.annotations.NullMarked;
