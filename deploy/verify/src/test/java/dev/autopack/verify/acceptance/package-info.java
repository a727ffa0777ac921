/** The whole product as real processes. */
@NullMarked
package dev.autopack.verify.acceptance;

import org.jspecify.annotations.NullMarked;
