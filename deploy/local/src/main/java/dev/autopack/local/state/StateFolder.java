package dev.autopack.local.state;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.postgres.DatabaseFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that one stack keeps; it survives {@code down} and {@code up}. */
public record StateFolder(Path root) {

    public static StateFolder at(Path folder) {
        return new StateFolder(folder.toAbsolutePath().normalize());
    }

    public Path secrets() {
        return made(root.resolve("secrets"));
    }

    public Path logs() {
        return made(root.resolve("logs"));
    }

    public Path log(String service) {
        return logs().resolve(service + ".log");
    }

    /** What is true only while the stack runs. */
    public Path run() {
        return made(root.resolve("run"));
    }

    public Path cassettes() {
        return made(root.resolve("cassettes"));
    }

    /** Where a service keeps what it could make again: mirrors, work trees. */
    public Path work(Service service) {
        return made(root.resolve("work").resolve(service.word()));
    }

    public Path demo() {
        return made(root.resolve("demo"));
    }

    public DatabaseFolders database() {
        return new DatabaseFolders(
                root.resolve("postgres").resolve("data"),
                secrets().resolve("database.properties"),
                log(Ports.DATABASE_WORD),
                root.resolve("postgres"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchException("The folder " + folder + " could not be made.", e);
        }
    }
}
