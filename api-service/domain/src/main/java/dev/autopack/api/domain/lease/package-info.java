@NullMarked
package dev.autopack.api.domain.lease;

import org.jspecify.annotations.NullMarked;
