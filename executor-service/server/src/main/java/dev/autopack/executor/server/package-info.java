@NullMarked
package dev.autopack.executor.server;

import org.jspecify.annotations.NullMarked;
