package dev.autopack.executor.server.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tools that a test command may call; an upgraded one makes another environment. */
final class Toolchain {
    private static final List<Path> SYSTEM =
            List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/bin"));
    private static final List<String> TOOLS =
            List.of(
                    "bun", "cargo", "cmake", "deno", "dotnet", "gcc", "go", "gradle", "java",
                    "make", "mvn", "node", "npm", "perl", "php", "pnpm", "prove", "pytest",
                    "python3", "ruby", "rustc", "swift", "yarn");

    private final List<Path> folders;

    private Toolchain(List<Path> folders) {
        this.folders = folders;
    }

    static Toolchain ofSystem() {
        return new Toolchain(SYSTEM);
    }

    static Toolchain in(Path folder) {
        return new Toolchain(List.of(folder));
    }

    /** Changes when a tool comes, goes, or is another file; asking costs a few looks at folders. */
    String identity() {
        return TOOLS.stream()
                .flatMap(tool -> find(tool).stream())
                .collect(Collectors.joining(", "));
    }

    private Optional<String> find(String tool) {
        return folders.stream()
                .map(folder -> folder.resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(Toolchain::mark);
    }

    private static Optional<String> mark(Path tool) {
        try {
            var real = tool.toRealPath();
            var file = Files.readAttributes(real, BasicFileAttributes.class);
            return Optional.of(
                    "%s %d %d".formatted(real, file.size(), file.lastModifiedTime().toMillis()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
