@NullMarked
package dev.autopack.sync.server;

import org.jspecify.annotations.NullMarked;
