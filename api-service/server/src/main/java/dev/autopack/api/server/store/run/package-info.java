@NullMarked
package dev.autopack.api.server.store.run;

import org.jspecify.annotations.NullMarked;
