/** The configuration reference, printed from the code. */
@NullMarked
package dev.autopack.verify.configuration;

import org.jspecify.annotations.NullMarked;
