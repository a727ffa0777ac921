@NullMarked
package dev.autopack.api.server.schedule;

import org.jspecify.annotations.NullMarked;
