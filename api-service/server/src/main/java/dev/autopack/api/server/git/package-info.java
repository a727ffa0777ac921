/** Git by JGit: bare mirrors to look at pushed commits, and the moves of run branches. */
@NullMarked
package dev.autopack.api.server.git;

import org.jspecify.annotations.NullMarked;
