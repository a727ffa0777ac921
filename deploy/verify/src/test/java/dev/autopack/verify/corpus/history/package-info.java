/** Changes that people really made, of which next to none may be blocked. */
@NullMarked
package dev.autopack.verify.corpus.history;

import org.jspecify.annotations.NullMarked;
