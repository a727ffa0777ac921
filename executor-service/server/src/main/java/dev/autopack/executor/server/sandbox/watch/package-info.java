/** What one job takes of the machine, all its processes together. */
@NullMarked
package dev.autopack.executor.server.sandbox.watch;

import org.jspecify.annotations.NullMarked;
