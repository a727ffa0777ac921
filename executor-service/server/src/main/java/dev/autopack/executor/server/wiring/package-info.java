/** Puts the domain's use cases together. */
@NullMarked
package dev.autopack.executor.server.wiring;

import org.jspecify.annotations.NullMarked;
