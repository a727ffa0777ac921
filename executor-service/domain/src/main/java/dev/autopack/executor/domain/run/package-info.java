/** The names of runs, phases and attempts. */
@NullMarked
package dev.autopack.executor.domain.run;

import org.jspecify.annotations.NullMarked;
