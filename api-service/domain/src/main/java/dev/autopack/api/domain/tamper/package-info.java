/** Finds in a change what weakens the tests that judge it. */
@NullMarked
package dev.autopack.api.domain.tamper;

import org.jspecify.annotations.NullMarked;
