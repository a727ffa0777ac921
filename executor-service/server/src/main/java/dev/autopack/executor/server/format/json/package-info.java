/** Finding and mending the JSON in an answer. */
@NullMarked
package dev.autopack.executor.server.format.json;

import org.jspecify.annotations.NullMarked;
