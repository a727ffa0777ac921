@NullMarked
package dev.autopack.api.server.http.problem;

import org.jspecify.annotations.NullMarked;
