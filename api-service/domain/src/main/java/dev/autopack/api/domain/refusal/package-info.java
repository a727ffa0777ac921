@NullMarked
package dev.autopack.api.domain.refusal;

import org.jspecify.annotations.NullMarked;
