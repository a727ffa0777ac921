/** Settings that more than one edge reads. */
@NullMarked
package dev.autopack.executor.server.config;

import org.jspecify.annotations.NullMarked;
