@NullMarked
package dev.autopack.local.postgres;

import org.jspecify.annotations.NullMarked;
