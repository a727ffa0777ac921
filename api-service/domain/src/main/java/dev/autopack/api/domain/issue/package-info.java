@NullMarked
package dev.autopack.api.domain.issue;

import org.jspecify.annotations.NullMarked;
