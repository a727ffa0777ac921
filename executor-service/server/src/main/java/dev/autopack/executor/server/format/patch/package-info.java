/** Patches as git writes them. */
@NullMarked
package dev.autopack.executor.server.format.patch;

import org.jspecify.annotations.NullMarked;
