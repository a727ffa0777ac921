package dev.autopack.verify.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is being checked. */
public record Checkout(Path root) {
    private static final List<String> TOP =
            List.of("api-service", "executor-service", "auth-service", "sync-service", "deploy");

    public static Checkout here() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/verify/pom.xml"))) {
            folder = folder.getParent();
        }
        return new Checkout(folder);
    }

    public List<Module> modules() {
        return TOP.stream()
                .flatMap(top -> list(root.resolve(top)).filter(Checkout::isModule))
                .map(folder -> new Module(root, folder))
                .toList();
    }

    public List<Path> sources(String kind) {
        return modules().stream().flatMap(module -> module.sources(kind).stream()).toList();
    }

    public Path resolve(String path) {
        return root.resolve(path);
    }

    /** With slashes, on every system. */
    public String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isModule(Path folder) {
        return Files.exists(folder.resolve("pom.xml"));
    }

    private static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Maven module that holds Java. */
    public record Module(Path root, Path folder) {
        /** Such as {@code api-service/domain}. */
        public String name() {
            return root.relativize(folder).toString().replace('\\', '/');
        }

        public Path classes() {
            return folder.resolve("target/classes");
        }

        /** The Java files under {@code src/main} or {@code src/test}, sorted. */
        public List<Path> sources(String kind) {
            var java = folder.resolve("src").resolve(kind).resolve("java");
            if (!Files.isDirectory(java)) {
                return List.of();
            }
            try (var files = Files.walk(java)) {
                return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
