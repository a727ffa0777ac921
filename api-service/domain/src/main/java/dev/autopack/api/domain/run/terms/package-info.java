/** On what terms a run is worked on, and what it may use. */
@NullMarked
package dev.autopack.api.domain.run.terms;

import org.jspecify.annotations.NullMarked;
