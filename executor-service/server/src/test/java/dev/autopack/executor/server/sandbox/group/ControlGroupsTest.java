package dev.autopack.executor.server.sandbox.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a folder that looks like the kernel's; only a delegated one shows that the kernel obeys. */
class ControlGroupsTest {
    private static final GroupLimits LIMITS = new GroupLimits(1 << 30, 100, 2);

    @TempDir Path folder;

    @Test
    void aFolderThatBoundsMemoryAndProcessesIsUsed() throws IOException {
        delegate("cpu memory pids");

        try (var group = ControlGroups.in(folder, LIMITS).orElseThrow().create("run-1")) {
            var place = folder.resolve("autopack-run-1");
            assertThat(place.resolve("memory.max")).hasContent("1073741824");
            assertThat(place.resolve("pids.max")).hasContent("100");
            assertThat(group.around(List.of("true"))).endsWith("group", place.toString(), "true");
            assertThat(group.ranOutOfMemory()).isFalse();
        }
    }

    @Test
    void theKernelsWordThatMemoryRanOutIsHeard() throws IOException {
        delegate("memory pids");
        var group = ControlGroups.in(folder, LIMITS).orElseThrow().create("run-1");
        Files.writeString(folder.resolve("autopack-run-1/memory.events"), "max 9\noom_kill 1\n");

        assertThat(group.ranOutOfMemory()).isTrue();
    }

    @Test
    void aFolderWithoutMemoryIsNotUsed() throws IOException {
        delegate("cpu pids");

        assertThat(ControlGroups.in(folder, LIMITS)).isEmpty();
    }

    @Test
    void aFolderThatIsNoControlGroupIsNotUsed() {
        assertThat(ControlGroups.in(folder, LIMITS)).isEmpty();
    }

    @Test
    void withoutGroupsACommandStaysAsItIs() throws IOException {
        try (var group = ControlGroups.none().create("run-1")) {
            assertThat(group.around(List.of("true"))).containsExactly("true");
        }
    }

    private void delegate(String controllers) throws IOException {
        Files.writeString(folder.resolve("cgroup.controllers"), controllers);
        Files.writeString(folder.resolve("cgroup.subtree_control"), controllers);
    }
}
