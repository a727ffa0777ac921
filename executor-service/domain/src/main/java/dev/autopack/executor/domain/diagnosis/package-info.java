/** Asks a model what repeated failures have in common, and concludes what is done next. */
@NullMarked
package dev.autopack.executor.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
