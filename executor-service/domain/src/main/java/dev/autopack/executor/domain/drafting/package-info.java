/** Getting a change out of a model, or out of an approval. */
@NullMarked
package dev.autopack.executor.domain.drafting;

import org.jspecify.annotations.NullMarked;
