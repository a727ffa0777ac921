/** Commits that the gate has passed, on their way to the branch of the run. */
@NullMarked
package dev.autopack.api.domain.landing;

import org.jspecify.annotations.NullMarked;
