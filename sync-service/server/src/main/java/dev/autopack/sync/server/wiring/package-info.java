/** Use cases put together, and the checks before the first request. */
@NullMarked
package dev.autopack.sync.server.wiring;

import org.jspecify.annotations.NullMarked;
