@NullMarked
package dev.autopack.local.launch;

import org.jspecify.annotations.NullMarked;
