@NullMarked
package dev.autopack.api.server.health;

import org.jspecify.annotations.NullMarked;
