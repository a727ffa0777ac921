@NullMarked
package dev.autopack.api.contract.attempt;

import org.jspecify.annotations.NullMarked;
