@NullMarked
package dev.autopack.api.domain.phase;

import org.jspecify.annotations.NullMarked;
