@NullMarked
package dev.autopack.api.contract.issue;

import org.jspecify.annotations.NullMarked;
