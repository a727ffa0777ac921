@NullMarked
package dev.autopack.auth.server.wiring;

import org.jspecify.annotations.NullMarked;
