/** What the pages claim about the checkout. */
@NullMarked
package dev.autopack.verify.docs;

import org.jspecify.annotations.NullMarked;
