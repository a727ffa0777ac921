/** What the tests of an attempt showed. */
@NullMarked
package dev.autopack.api.contract.attempt.tests;

import org.jspecify.annotations.NullMarked;
