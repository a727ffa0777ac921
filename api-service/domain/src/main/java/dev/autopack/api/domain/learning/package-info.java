/** What failed, was mended, and is told to later attempts. */
@NullMarked
package dev.autopack.api.domain.learning;

import org.jspecify.annotations.NullMarked;
