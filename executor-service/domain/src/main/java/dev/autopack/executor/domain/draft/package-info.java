/** What a model answers and how an answer is read. */
@NullMarked
package dev.autopack.executor.domain.draft;

import org.jspecify.annotations.NullMarked;
