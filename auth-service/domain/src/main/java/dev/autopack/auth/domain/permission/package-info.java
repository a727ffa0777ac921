@NullMarked
package dev.autopack.auth.domain.permission;

import org.jspecify.annotations.NullMarked;
