@NullMarked
package dev.autopack.auth.server.store;

import org.jspecify.annotations.NullMarked;
