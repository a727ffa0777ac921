@NullMarked
package dev.autopack.local;

import org.jspecify.annotations.NullMarked;
