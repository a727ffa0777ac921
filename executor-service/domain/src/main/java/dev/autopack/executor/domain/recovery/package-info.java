/** What is done after an attempt that failed. */
@NullMarked
package dev.autopack.executor.domain.recovery;

import org.jspecify.annotations.NullMarked;
