/** The verbs of the built launcher. */
@NullMarked
package dev.autopack.local.cli;

import org.jspecify.annotations.NullMarked;
