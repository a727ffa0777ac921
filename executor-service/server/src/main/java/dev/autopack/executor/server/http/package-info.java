/** What the executor answers to operators; it takes no work over HTTP. */
@NullMarked
package dev.autopack.executor.server.http;

import org.jspecify.annotations.NullMarked;
