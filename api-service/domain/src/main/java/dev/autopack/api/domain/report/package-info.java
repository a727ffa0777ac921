@NullMarked
package dev.autopack.api.domain.report;

import org.jspecify.annotations.NullMarked;
