package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.group.ControlGroups;
import dev.autopack.executor.server.sandbox.group.GroupLimits;
import dev.autopack.executor.server.sandbox.run.Allowance;
import dev.autopack.executor.server.sandbox.watch.Bounds;
import java.util.Optional;

/** What bounds a job as a whole on this machine: a watch always, control groups where given. */
final class Whole {
    private final SandboxConfig config;
    private final ControlGroups groups;

    Whole(SandboxConfig config) {
        this.config = config;
        this.groups = groups().orElseGet(ControlGroups::none);
    }

    Allowance allowance() {
        var bounds =
                new Bounds(
                        config.jobMemoryBytesMax(),
                        config.processesMax(),
                        config.treeBytesMax(),
                        config.treeFilesMax(),
                        config.diskFreeBytesMin());
        return new Allowance(bounds, groups);
    }

    /** Who keeps the totals. */
    String kept() {
        return groups.isEmpty() ? "watched" : "kept by control groups";
    }

    private Optional<ControlGroups> groups() {
        var limits =
                new GroupLimits(
                        config.jobMemoryBytesMax(),
                        config.processesMax(),
                        config.processorsMax().orElse(Runtime.getRuntime().availableProcessors()));
        if (config.cgroup().isEmpty()) {
            return ControlGroups.own().flatMap(own -> ControlGroups.in(own, limits));
        }
        var asked = ControlGroups.in(config.cgroup().get(), limits);
        if (asked.isEmpty()) {
            throw new IllegalStateException(
                    "executor.sandbox.cgroup is no folder of control groups (version 2) that"
                            + " bounds memory and processes and that the executor may write");
        }
        return asked;
    }
}
