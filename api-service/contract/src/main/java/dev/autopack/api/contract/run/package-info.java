@NullMarked
package dev.autopack.api.contract.run;

import org.jspecify.annotations.NullMarked;
