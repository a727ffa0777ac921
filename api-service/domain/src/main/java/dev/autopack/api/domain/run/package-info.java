@NullMarked
package dev.autopack.api.domain.run;

import org.jspecify.annotations.NullMarked;
