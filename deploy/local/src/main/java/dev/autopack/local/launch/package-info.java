/**
 * The first stage: finds Maven, builds what is newer than its build, starts the built program.
 *
 * <p>It runs from its sources, so it uses nothing but the JDK.
 */
@NullMarked
package dev.autopack.local.launch;

import org.jspecify.annotations.NullMarked;
