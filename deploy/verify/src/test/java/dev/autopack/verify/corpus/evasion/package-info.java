/** Attempts to write where nothing may be written, of which none may succeed. */
@NullMarked
package dev.autopack.verify.corpus.evasion;

import org.jspecify.annotations.NullMarked;
