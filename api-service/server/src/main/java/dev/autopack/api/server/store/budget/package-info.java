@NullMarked
package dev.autopack.api.server.store.budget;

import org.jspecify.annotations.NullMarked;
