@NullMarked
package dev.autopack.local.demo;

import org.jspecify.annotations.NullMarked;
