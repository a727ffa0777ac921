@NullMarked
package dev.autopack.executor.domain;

import org.jspecify.annotations.NullMarked;
