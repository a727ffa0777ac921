/** Docs folders on the file system. */
@NullMarked
package dev.autopack.sync.server.docs;

import org.jspecify.annotations.NullMarked;
