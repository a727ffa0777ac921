@NullMarked
package dev.autopack.auth.guard.remote;

import org.jspecify.annotations.NullMarked;
