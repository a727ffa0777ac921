/** Structured edits: places in a file and what becomes of them. */
@NullMarked
package dev.autopack.executor.server.format.edits;

import org.jspecify.annotations.NullMarked;
