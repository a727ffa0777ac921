@NullMarked
package dev.autopack.api.server;

import org.jspecify.annotations.NullMarked;
