package dev.autopack.executor.server.sandbox.run;

import dev.autopack.executor.server.sandbox.group.ControlGroups;
import dev.autopack.executor.server.sandbox.watch.Bounds;

/** What a job may take as a whole: what is watched, and what the kernel sees to. */
public record Allowance(Bounds bounds, ControlGroups groups) {}
