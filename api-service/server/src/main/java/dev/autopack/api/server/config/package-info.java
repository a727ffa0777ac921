@NullMarked
package dev.autopack.api.server.config;

import org.jspecify.annotations.NullMarked;
