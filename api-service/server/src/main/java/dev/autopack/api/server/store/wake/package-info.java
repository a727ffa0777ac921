@NullMarked
package dev.autopack.api.server.store.wake;

import org.jspecify.annotations.NullMarked;
