/** What a change may touch, and when a person must decide. */
@NullMarked
package dev.autopack.api.domain.policy;

import org.jspecify.annotations.NullMarked;
