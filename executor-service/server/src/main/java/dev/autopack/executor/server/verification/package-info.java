/** Reading what test tools wrote, and remembering baselines. */
@NullMarked
package dev.autopack.executor.server.verification;

import org.jspecify.annotations.NullMarked;
