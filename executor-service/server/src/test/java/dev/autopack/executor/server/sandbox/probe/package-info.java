/** Attempts to get out of the sandbox. */
@NullMarked
package dev.autopack.executor.server.sandbox.probe;

import org.jspecify.annotations.NullMarked;
