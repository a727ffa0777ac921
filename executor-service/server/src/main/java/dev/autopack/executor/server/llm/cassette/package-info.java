/** Model answers kept in files and given again, without a provider. */
@NullMarked
package dev.autopack.executor.server.llm.cassette;

import org.jspecify.annotations.NullMarked;
