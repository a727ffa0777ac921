@NullMarked
package dev.autopack.local.state;

import org.jspecify.annotations.NullMarked;
