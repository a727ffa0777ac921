/** Live providers of language models behind the one port. */
@NullMarked
package dev.autopack.executor.server.llm.provider;

import org.jspecify.annotations.NullMarked;
