/** What an answer says of one file, whatever its format, and the guards on whole files. */
@NullMarked
package dev.autopack.executor.server.format.file;

import org.jspecify.annotations.NullMarked;
