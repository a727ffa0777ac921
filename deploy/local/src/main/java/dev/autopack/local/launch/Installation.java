package dev.autopack.local.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build, copied out of the source tree: services run from the copy, so that the next build cannot
 * pull the files from under them.
 */
public record Installation(Path folder) {
    private static final int KEPT = 3;

    /** Name of a part → where the build leaves it: a jar and the folder of what it needs. */
    private static final Map<String, List<String>> PARTS =
            Map.of(
                    "api", service("api"),
                    "auth", service("auth"),
                    "executor", service("executor"),
                    "sync", service("sync"),
                    "local", List.of("deploy/local/target", "autopack-local-0.1.0-SNAPSHOT.jar"));

    /** The one that was built last, whatever the sources are now. */
    public static Optional<Installation> latest(Path folder) {
        try {
            var current = folder.resolve("current");
            if (!Files.exists(current)) {
                return Optional.empty();
            }
            var installed = folder.resolve(Files.readString(current).strip());
            return Optional.of(installed).filter(Files::isDirectory).map(Installation::new);
        } catch (IOException e) {
            throw new LaunchException(folder + " is not readable.", e);
        }
    }

    /** The one of the present sources: built now unless it is there. */
    public static Installation ofPresentSources(Path root, Path folder, Build build) {
        var print = new Sources(root).print();
        var installed = folder.resolve(print);
        try {
            Files.createDirectories(folder);
            try (var lock = open(folder.resolve("lock"));
                    var _ = lock.lock()) {
                install(root, installed, build);
                Files.writeString(folder.resolve("current"), print);
                dropOldest(folder, installed);
            }
            return new Installation(installed);
        } catch (IOException e) {
            throw new LaunchException("The build could not be copied to " + installed + ".", e);
        }
    }

    private static void install(Path root, Path installed, Build build) throws IOException {
        if (!Files.isDirectory(installed)) {
            build.run();
            copy(root, installed);
        }
    }

    public Path part(String name) {
        return folder.resolve(name);
    }

    private static List<String> service(String name) {
        return List.of(
                "%s-service/server/target".formatted(name),
                "autopack-%s-server-0.1.0-SNAPSHOT-runner.jar".formatted(name));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void copy(Path root, Path installed) throws IOException {
        var unfinished = Files.createTempDirectory(installed.getParent(), "copying-");
        for (var part : PARTS.entrySet()) {
            var target = root.resolve(part.getValue().getFirst());
            var into = Files.createDirectory(unfinished.resolve(part.getKey()));
            var jar = part.getValue().getLast();
            Files.copy(target.resolve(jar), into.resolve(jar));
            copyJars(target.resolve("lib"), Files.createDirectory(into.resolve("lib")));
        }
        Files.move(unfinished, installed, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copyJars(Path from, Path into) throws IOException {
        try (var jars = Files.list(from)) {
            for (var jar : jars.toList()) {
                Files.copy(jar, into.resolve(jar.getFileName()));
            }
        }
    }

    /** Older ones may still run, so a few are kept. */
    private static void dropOldest(Path folder, Path current) throws IOException {
        try (var children = Files.list(folder)) {
            var old =
                    children.filter(Files::isDirectory)
                            .filter(path -> !path.equals(current))
                            .sorted(
                                    Comparator.comparingLong(
                                            (Path path) -> path.toFile().lastModified()))
                            .toList();
            for (var path : old.subList(0, Math.max(0, old.size() - KEPT + 1))) {
                delete(path);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
