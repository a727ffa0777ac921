/** Short names for long texts. */
@NullMarked
package dev.autopack.executor.domain.digest;

import org.jspecify.annotations.NullMarked;
