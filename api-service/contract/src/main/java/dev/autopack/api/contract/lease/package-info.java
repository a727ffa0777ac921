@NullMarked
package dev.autopack.api.contract.lease;

import org.jspecify.annotations.NullMarked;
