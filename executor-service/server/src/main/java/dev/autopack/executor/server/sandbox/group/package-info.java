/** Control groups, by which the kernel bounds a job as a whole. */
@NullMarked
package dev.autopack.executor.server.sandbox.group;

import org.jspecify.annotations.NullMarked;
