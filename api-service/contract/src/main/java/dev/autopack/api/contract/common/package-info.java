@NullMarked
package dev.autopack.api.contract.common;

import org.jspecify.annotations.NullMarked;
