/** What the plan says of the kind and the size of a phase. */
@NullMarked
package dev.autopack.api.domain.phase.terms;

import org.jspecify.annotations.NullMarked;
