/** Rules that were learned from failures, and a person's word on them. */
@NullMarked
package dev.autopack.api.contract.rule;

import org.jspecify.annotations.NullMarked;
