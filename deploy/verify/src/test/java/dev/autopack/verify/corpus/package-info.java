/** Holds the real readers, checks and judges of the product up to large sets of cases. */
@NullMarked
package dev.autopack.verify.corpus;

import org.jspecify.annotations.NullMarked;
