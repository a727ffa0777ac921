/** Every way this service says no. */
@NullMarked
package dev.autopack.sync.domain.refusal;

import org.jspecify.annotations.NullMarked;
