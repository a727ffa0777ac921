/** The services of one machine as child processes: started in order, watched, stopped. */
@NullMarked
package dev.autopack.local.stack;

import org.jspecify.annotations.NullMarked;
