/** The API as the launcher calls it: signed in as the administrator or with a key of the user. */
@NullMarked
package dev.autopack.local.client;

import org.jspecify.annotations.NullMarked;
