@NullMarked
package dev.autopack.auth.contract;

import org.jspecify.annotations.NullMarked;
