@NullMarked
package dev.autopack.api.server.store.report;

import org.jspecify.annotations.NullMarked;
