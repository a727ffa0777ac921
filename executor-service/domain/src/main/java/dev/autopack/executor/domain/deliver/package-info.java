/** Whether a change brings what the phase has promised. */
@NullMarked
package dev.autopack.executor.domain.deliver;

import org.jspecify.annotations.NullMarked;
