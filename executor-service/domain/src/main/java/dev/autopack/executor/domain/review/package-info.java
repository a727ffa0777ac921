/** What auditors say of a change, and what follows from it. */
@NullMarked
package dev.autopack.executor.domain.review;

import org.jspecify.annotations.NullMarked;
