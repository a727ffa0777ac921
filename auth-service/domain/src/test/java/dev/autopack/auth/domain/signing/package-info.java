@NullMarked
package dev.autopack.auth.domain.signing;

import org.jspecify.annotations.NullMarked;
