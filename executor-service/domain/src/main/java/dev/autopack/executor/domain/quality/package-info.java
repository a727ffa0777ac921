/** What a change must not do to the text of files, whoever wrote it and wherever it goes. */
@NullMarked
package dev.autopack.executor.domain.quality;

import org.jspecify.annotations.NullMarked;
