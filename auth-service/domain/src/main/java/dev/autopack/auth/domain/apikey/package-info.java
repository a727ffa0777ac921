@NullMarked
package dev.autopack.auth.domain.apikey;

import org.jspecify.annotations.NullMarked;
