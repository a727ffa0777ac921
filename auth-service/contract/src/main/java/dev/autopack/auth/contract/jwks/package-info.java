/** The public keys that tokens are checked with. */
@NullMarked
package dev.autopack.auth.contract.jwks;

import org.jspecify.annotations.NullMarked;
