@NullMarked
package dev.autopack.auth.guard.json;

import org.jspecify.annotations.NullMarked;
