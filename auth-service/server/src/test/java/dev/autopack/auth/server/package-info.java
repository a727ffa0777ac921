@NullMarked
package dev.autopack.auth.server;

import org.jspecify.annotations.NullMarked;
