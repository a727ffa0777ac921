@NullMarked
package dev.autopack.api.contract.plan;

import org.jspecify.annotations.NullMarked;
