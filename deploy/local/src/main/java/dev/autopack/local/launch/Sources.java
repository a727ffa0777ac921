package dev.autopack.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a build of the product depends on, as one short hash. */
public record Sources(Path root) {
    private static final List<String> PARTS =
            List.of(
                    "api-service",
                    "auth-service",
                    "executor-service",
                    "sync-service",
                    "deploy/local");
    private static final int PRINT_LENGTH = 16;

    public String print() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, PRINT_LENGTH);
        } catch (IOException e) {
            throw new LaunchException("The sources in " + root + " are not readable.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        files.add(root.resolve("pom.xml"));
        files.add(root.resolve("deploy/pom.xml"));
        for (var part : PARTS) {
            try (var paths = Files.walk(root.resolve(part))) {
                paths.filter(Files::isRegularFile)
                        .filter(this::countsForTheBuild)
                        .forEach(files::add);
            }
        }
        return files.stream().sorted().toList();
    }

    private boolean countsForTheBuild(Path file) {
        var names =
                Stream.iterate(root.relativize(file), path -> path != null, Path::getParent)
                        .map(path -> path.getFileName().toString())
                        .toList();
        if (names.contains("target")) {
            return false;
        }
        return names.getFirst().equals("pom.xml") || names.contains("main");
    }
}
