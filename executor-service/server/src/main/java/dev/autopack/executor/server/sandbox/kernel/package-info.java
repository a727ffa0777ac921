/** What is asked of the kernel without a tool of the machine. */
@NullMarked
package dev.autopack.executor.server.sandbox.kernel;

import org.jspecify.annotations.NullMarked;
