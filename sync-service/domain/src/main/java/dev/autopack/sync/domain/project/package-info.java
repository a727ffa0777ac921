/** The projects whose ledgers are read. */
@NullMarked
package dev.autopack.sync.domain.project;

import org.jspecify.annotations.NullMarked;
