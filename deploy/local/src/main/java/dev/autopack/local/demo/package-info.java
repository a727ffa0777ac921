/** A small shop with real tests, a plan to change it, and the recorded answers of a model. */
@NullMarked
package dev.autopack.local.demo;

import org.jspecify.annotations.NullMarked;
