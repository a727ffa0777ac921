@NullMarked
package dev.autopack.api.domain.progress;

import org.jspecify.annotations.NullMarked;
