@NullMarked
package dev.autopack.api.contract.budget;

import org.jspecify.annotations.NullMarked;
