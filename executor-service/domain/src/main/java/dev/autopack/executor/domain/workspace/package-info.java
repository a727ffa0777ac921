/** The repository as an attempt sees it: commits, trees, checkouts. */
@NullMarked
package dev.autopack.executor.domain.workspace;

import org.jspecify.annotations.NullMarked;
