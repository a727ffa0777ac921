/** The list of models as a file that a person writes. */
@NullMarked
package dev.autopack.executor.server.llm.catalogue;

import org.jspecify.annotations.NullMarked;
