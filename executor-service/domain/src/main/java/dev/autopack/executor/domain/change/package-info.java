/**
 * What a builder wants to change, as values: paths, files, sets of them, their facts and their
 * hash.
 */
@NullMarked
package dev.autopack.executor.domain.change;

import org.jspecify.annotations.NullMarked;
