/** Reading the checkout that is being checked. */
@NullMarked
package dev.autopack.verify.source;

import org.jspecify.annotations.NullMarked;
