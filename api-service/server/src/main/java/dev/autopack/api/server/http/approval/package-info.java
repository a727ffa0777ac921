/** Reading and deciding approvals. */
@NullMarked
package dev.autopack.api.server.http.approval;

import org.jspecify.annotations.NullMarked;
