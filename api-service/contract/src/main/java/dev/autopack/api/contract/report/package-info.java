@NullMarked
package dev.autopack.api.contract.report;

import org.jspecify.annotations.NullMarked;
