/** What is remembered of attempts: how their changes were judged, and how they ended. */
@NullMarked
package dev.autopack.api.domain.history;

import org.jspecify.annotations.NullMarked;
