/** How an executor ends an attempt, and what comes of it. */
@NullMarked
package dev.autopack.api.domain.attempt.settlement;

import org.jspecify.annotations.NullMarked;
