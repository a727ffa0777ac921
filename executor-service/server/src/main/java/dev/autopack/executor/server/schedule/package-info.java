/** Taking phases, keeping their leases and working on them, a bounded number at once. */
@NullMarked
package dev.autopack.executor.server.schedule;

import org.jspecify.annotations.NullMarked;
