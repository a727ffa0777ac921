@NullMarked
package dev.autopack.api.contract.phase;

import org.jspecify.annotations.NullMarked;
