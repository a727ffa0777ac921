@NullMarked
package dev.autopack.api.domain.plan;

import org.jspecify.annotations.NullMarked;
