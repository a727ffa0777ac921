/** What api-service needs from git: to look at a pushed commit, and to move the branch of a run. */
@NullMarked
package dev.autopack.api.domain.mirror;

import org.jspecify.annotations.NullMarked;
