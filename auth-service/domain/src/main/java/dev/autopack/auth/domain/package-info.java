@NullMarked
package dev.autopack.auth.domain;

import org.jspecify.annotations.NullMarked;
