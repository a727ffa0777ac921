/** The options of the service. */
@NullMarked
package dev.autopack.sync.server.config;

import org.jspecify.annotations.NullMarked;
