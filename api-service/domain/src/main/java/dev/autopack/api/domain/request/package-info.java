@NullMarked
package dev.autopack.api.domain.request;

import org.jspecify.annotations.NullMarked;
