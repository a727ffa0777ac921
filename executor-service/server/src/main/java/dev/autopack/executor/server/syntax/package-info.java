/** The grammars of some languages, each by a parser that only reads. */
@NullMarked
package dev.autopack.executor.server.syntax;

import org.jspecify.annotations.NullMarked;
