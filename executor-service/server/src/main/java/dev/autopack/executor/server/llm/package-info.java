/** Language models, real or recorded. */
@NullMarked
package dev.autopack.executor.server.llm;

import org.jspecify.annotations.NullMarked;
