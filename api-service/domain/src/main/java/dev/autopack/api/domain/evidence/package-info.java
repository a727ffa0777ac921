/** What is known of an attempt, addressed by the hash of its content. */
@NullMarked
package dev.autopack.api.domain.evidence;

import org.jspecify.annotations.NullMarked;
