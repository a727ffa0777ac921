/** One exchange with a provider over HTTP: bounded, watched, its failures named. */
@NullMarked
package dev.autopack.executor.server.llm.wire;

import org.jspecify.annotations.NullMarked;
