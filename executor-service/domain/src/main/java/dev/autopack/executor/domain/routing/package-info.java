/** Which model is asked: a ladder that never goes down. */
@NullMarked
package dev.autopack.executor.domain.routing;

import org.jspecify.annotations.NullMarked;
