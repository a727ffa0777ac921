@NullMarked
package dev.autopack.sync.server.wiring;

import org.jspecify.annotations.NullMarked;
