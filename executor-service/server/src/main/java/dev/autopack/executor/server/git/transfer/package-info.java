/** Bounds on what a remote sends, and sentences for what went wrong. */
@NullMarked
package dev.autopack.executor.server.git.transfer;

import org.jspecify.annotations.NullMarked;
