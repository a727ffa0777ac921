/** Answers of one JSON object per line. */
@NullMarked
package dev.autopack.executor.server.format.lines;

import org.jspecify.annotations.NullMarked;
