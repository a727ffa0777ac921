/** Running foreign code with nothing to steal and nowhere to send it. */
@NullMarked
package dev.autopack.executor.server.sandbox;

import org.jspecify.annotations.NullMarked;
