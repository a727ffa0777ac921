/** PostgreSQL's own binaries, run as a child process on data that stays on disk. */
@NullMarked
package dev.autopack.local.postgres;

import org.jspecify.annotations.NullMarked;
