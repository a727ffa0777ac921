@NullMarked
package dev.autopack.api.domain.transaction;

import org.jspecify.annotations.NullMarked;
