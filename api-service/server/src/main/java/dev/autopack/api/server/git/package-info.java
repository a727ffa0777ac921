/**
 * Git by JGit: looking at pushed commits, far ones through bare mirrors, and moving run branches.
 */
@NullMarked
package dev.autopack.api.server.git;

import org.jspecify.annotations.NullMarked;
