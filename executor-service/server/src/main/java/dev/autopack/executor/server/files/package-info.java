/** Folders that come and go. */
@NullMarked
package dev.autopack.executor.server.files;

import org.jspecify.annotations.NullMarked;
