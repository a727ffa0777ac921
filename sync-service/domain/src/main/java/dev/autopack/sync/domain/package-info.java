@NullMarked
package dev.autopack.sync.domain;

import org.jspecify.annotations.NullMarked;
