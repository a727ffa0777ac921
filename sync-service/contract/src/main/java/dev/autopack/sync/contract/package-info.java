@NullMarked
package dev.autopack.sync.contract;

import org.jspecify.annotations.NullMarked;
