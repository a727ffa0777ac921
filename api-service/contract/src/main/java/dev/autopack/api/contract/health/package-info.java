@NullMarked
package dev.autopack.api.contract.health;

import org.jspecify.annotations.NullMarked;
