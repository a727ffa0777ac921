@NullMarked
package dev.autopack.api.domain.scope;

import org.jspecify.annotations.NullMarked;
