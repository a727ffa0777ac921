@NullMarked
package dev.autopack.api.server.http.lease;

import org.jspecify.annotations.NullMarked;
