@NullMarked
package dev.autopack.api.server.http.phase;

import org.jspecify.annotations.NullMarked;
