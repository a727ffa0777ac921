@NullMarked
package dev.autopack.executor.contract.health;

import org.jspecify.annotations.NullMarked;
