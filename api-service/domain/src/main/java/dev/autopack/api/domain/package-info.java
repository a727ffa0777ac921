@NullMarked
package dev.autopack.api.domain;

import org.jspecify.annotations.NullMarked;
