@NullMarked
package dev.autopack.auth.guard;

import org.jspecify.annotations.NullMarked;
