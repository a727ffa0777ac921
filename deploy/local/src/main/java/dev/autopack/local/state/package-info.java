/** What a stack is known by: its services, ports, folders, secrets, and how it stands. */
@NullMarked
package dev.autopack.local.state;

import org.jspecify.annotations.NullMarked;
