@NullMarked
package dev.autopack.local.stack;

import org.jspecify.annotations.NullMarked;
