/** Running the tests and comparing the result with the baseline. */
@NullMarked
package dev.autopack.executor.domain.verification;

import org.jspecify.annotations.NullMarked;
