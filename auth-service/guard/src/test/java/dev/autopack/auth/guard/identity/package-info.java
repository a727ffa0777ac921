@NullMarked
package dev.autopack.auth.guard.identity;

import org.jspecify.annotations.NullMarked;
