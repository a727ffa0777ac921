@NullMarked
package dev.autopack.auth.server.http;

import org.jspecify.annotations.NullMarked;
