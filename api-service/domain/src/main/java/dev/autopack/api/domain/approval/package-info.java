/** Changes that wait for a person, and what the person decided. */
@NullMarked
package dev.autopack.api.domain.approval;

import org.jspecify.annotations.NullMarked;
