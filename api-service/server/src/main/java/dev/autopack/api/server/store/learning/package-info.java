/** Lessons and rules in PostgreSQL. */
@NullMarked
package dev.autopack.api.server.store.learning;

import org.jspecify.annotations.NullMarked;
