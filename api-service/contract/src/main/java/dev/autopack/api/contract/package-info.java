@NullMarked
package dev.autopack.api.contract;

import org.jspecify.annotations.NullMarked;
