/** Benchmarks of the control plane, on a real api-service and a real PostgreSQL. */
@NullMarked
package dev.autopack.bench;

import org.jspecify.annotations.NullMarked;
