@NullMarked
package dev.autopack.auth.server.token;

import org.jspecify.annotations.NullMarked;
