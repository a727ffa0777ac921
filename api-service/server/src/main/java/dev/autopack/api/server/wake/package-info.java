@NullMarked
package dev.autopack.api.server.wake;

import org.jspecify.annotations.NullMarked;
