@NullMarked
package dev.autopack.api.server.store.issue;

import org.jspecify.annotations.NullMarked;
