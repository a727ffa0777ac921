@NullMarked
package dev.autopack.api.contract.approval;

import org.jspecify.annotations.NullMarked;
