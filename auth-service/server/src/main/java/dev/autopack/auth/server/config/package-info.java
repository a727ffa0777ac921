@NullMarked
package dev.autopack.auth.server.config;

import org.jspecify.annotations.NullMarked;
