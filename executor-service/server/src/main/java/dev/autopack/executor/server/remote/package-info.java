/** The API, as the executor calls it. */
@NullMarked
package dev.autopack.executor.server.remote;

import org.jspecify.annotations.NullMarked;
