/** Trees and commits in the object database, and check-outs of them. */
@NullMarked
package dev.autopack.executor.server.git.tree;

import org.jspecify.annotations.NullMarked;
