/** Which files of the repository a builder gets to see, and how much of them. */
@NullMarked
package dev.autopack.executor.domain.context;

import org.jspecify.annotations.NullMarked;
