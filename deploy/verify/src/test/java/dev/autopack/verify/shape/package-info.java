/** How large and how plain the sources are. */
@NullMarked
package dev.autopack.verify.shape;

import org.jspecify.annotations.NullMarked;
