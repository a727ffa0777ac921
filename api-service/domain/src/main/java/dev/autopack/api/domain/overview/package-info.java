@NullMarked
package dev.autopack.api.domain.overview;

import org.jspecify.annotations.NullMarked;
