/** What the plan asks of a phase, and where. */
@NullMarked
package dev.autopack.executor.domain.lease.order;

import org.jspecify.annotations.NullMarked;
