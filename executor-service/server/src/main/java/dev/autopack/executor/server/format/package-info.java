/** The formats in which builders answer; each becomes the same change set. */
@NullMarked
package dev.autopack.executor.server.format;

import org.jspecify.annotations.NullMarked;
