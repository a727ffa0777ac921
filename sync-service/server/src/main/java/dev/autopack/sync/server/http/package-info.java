/** The service's resources. */
@NullMarked
package dev.autopack.sync.server.http;

import org.jspecify.annotations.NullMarked;
