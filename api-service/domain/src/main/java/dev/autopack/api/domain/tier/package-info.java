@NullMarked
package dev.autopack.api.domain.tier;

import org.jspecify.annotations.NullMarked;
