@NullMarked
package dev.autopack.auth.guard.problem;

import org.jspecify.annotations.NullMarked;
