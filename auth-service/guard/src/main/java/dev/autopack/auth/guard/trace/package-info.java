@NullMarked
package dev.autopack.auth.guard.trace;

import org.jspecify.annotations.NullMarked;
