@NullMarked
package dev.autopack.auth.server.password;

import org.jspecify.annotations.NullMarked;
