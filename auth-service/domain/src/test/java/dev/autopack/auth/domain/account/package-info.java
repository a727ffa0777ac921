@NullMarked
package dev.autopack.auth.domain.account;

import org.jspecify.annotations.NullMarked;
