/** Which models there are, what they can do and what they cost. */
@NullMarked
package dev.autopack.executor.domain.catalogue;

import org.jspecify.annotations.NullMarked;
