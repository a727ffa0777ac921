/** Judging, testing and settling attempts. */
@NullMarked
package dev.autopack.api.server.http.attempt;

import org.jspecify.annotations.NullMarked;
