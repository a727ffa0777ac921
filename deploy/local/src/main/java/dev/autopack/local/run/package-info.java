/** A run as the launcher sees it: submitted, followed, and shown as a table. */
@NullMarked
package dev.autopack.local.run;

import org.jspecify.annotations.NullMarked;
