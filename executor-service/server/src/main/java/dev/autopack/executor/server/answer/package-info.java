/** Reads the short JSON answers of auditors and doctors. */
@NullMarked
package dev.autopack.executor.server.answer;

import org.jspecify.annotations.NullMarked;
