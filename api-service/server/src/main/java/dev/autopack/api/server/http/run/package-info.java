@NullMarked
package dev.autopack.api.server.http.run;

import org.jspecify.annotations.NullMarked;
