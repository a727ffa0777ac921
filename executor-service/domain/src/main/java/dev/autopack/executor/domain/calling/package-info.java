/** The one way to call a model: choose, set money aside, ask, settle. */
@NullMarked
package dev.autopack.executor.domain.calling;

import org.jspecify.annotations.NullMarked;
