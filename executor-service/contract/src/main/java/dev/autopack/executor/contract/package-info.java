@NullMarked
package dev.autopack.executor.contract;

import org.jspecify.annotations.NullMarked;
