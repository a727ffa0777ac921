/** Repositories as object databases: mirrors, commits, check-outs and attempt refs. */
@NullMarked
package dev.autopack.executor.server.git;

import org.jspecify.annotations.NullMarked;
