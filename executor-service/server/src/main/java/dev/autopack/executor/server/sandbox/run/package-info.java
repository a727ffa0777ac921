/** One confined command: its start, its output, its ending. */
@NullMarked
package dev.autopack.executor.server.sandbox.run;

import org.jspecify.annotations.NullMarked;
