/** Which paths a change may name. */
@NullMarked
package dev.autopack.executor.domain.policy;

import org.jspecify.annotations.NullMarked;
