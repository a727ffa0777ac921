@NullMarked
package dev.autopack.api.contract.change;

import org.jspecify.annotations.NullMarked;
