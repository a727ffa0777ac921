@NullMarked
package dev.autopack.api.domain.leasing;

import org.jspecify.annotations.NullMarked;
