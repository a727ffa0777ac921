@NullMarked
package dev.autopack.api.server.wiring;

import org.jspecify.annotations.NullMarked;
