@NullMarked
package dev.autopack.api.server.http.issue;

import org.jspecify.annotations.NullMarked;
