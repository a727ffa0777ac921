@NullMarked
package dev.autopack.api.server.store.base;

import org.jspecify.annotations.NullMarked;
