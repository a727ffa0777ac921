/** Rules over HTTP. */
@NullMarked
package dev.autopack.api.server.http.learning;

import org.jspecify.annotations.NullMarked;
