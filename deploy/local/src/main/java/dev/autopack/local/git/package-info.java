/** The machine's git, called so that nobody's own configuration changes what it does. */
@NullMarked
package dev.autopack.local.git;

import org.jspecify.annotations.NullMarked;
