@NullMarked
package dev.autopack.auth.domain.refusal;

import org.jspecify.annotations.NullMarked;
