/** The API descriptions, printed by the build. */
@NullMarked
package dev.autopack.verify.api;

import org.jspecify.annotations.NullMarked;
