/** A change to a repository: as it was submitted, and as it is found in git. */
@NullMarked
package dev.autopack.api.domain.change;

import org.jspecify.annotations.NullMarked;
