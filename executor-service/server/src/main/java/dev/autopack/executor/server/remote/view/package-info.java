/** Our words in those of the contract, and back. */
@NullMarked
package dev.autopack.executor.server.remote.view;

import org.jspecify.annotations.NullMarked;
