/** The state diagrams, printed from the code. */
@NullMarked
package dev.autopack.verify.states;

import org.jspecify.annotations.NullMarked;
