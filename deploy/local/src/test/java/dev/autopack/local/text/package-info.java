@NullMarked
package dev.autopack.local.text;

import org.jspecify.annotations.NullMarked;
