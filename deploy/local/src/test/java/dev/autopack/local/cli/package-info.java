@NullMarked
package dev.autopack.local.cli;

import org.jspecify.annotations.NullMarked;
