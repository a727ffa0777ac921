/** Putting tasks into words; what comes from the repository is fenced as untrusted data. */
@NullMarked
package dev.autopack.executor.domain.prompt;

import org.jspecify.annotations.NullMarked;
