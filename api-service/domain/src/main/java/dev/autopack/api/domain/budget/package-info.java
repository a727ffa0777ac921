@NullMarked
package dev.autopack.api.domain.budget;

import org.jspecify.annotations.NullMarked;
