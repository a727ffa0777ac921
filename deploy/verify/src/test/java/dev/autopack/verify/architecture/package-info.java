/** Who may import whom. */
@NullMarked
package dev.autopack.verify.architecture;

import org.jspecify.annotations.NullMarked;
