/** Has a change audited before it may land. */
@NullMarked
package dev.autopack.executor.domain.reviewing;

import org.jspecify.annotations.NullMarked;
