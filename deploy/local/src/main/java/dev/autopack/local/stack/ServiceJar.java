package dev.autopack.local.stack;

import dev.autopack.local.state.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A built service and, beside it, the ahead-of-time cache that lets it start in a second. */
public record ServiceJar(Service service, Path folder) {

    Path jar() {
        return folder.resolve(
                "autopack-%s-server-0.1.0-SNAPSHOT-runner.jar".formatted(service.word()));
    }

    Path cache() {
        return folder.resolve(service.word() + ".aot");
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** How the service is started, with its cache if that is there. */
    public List<String> command() {
        return command(hasCache() ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /** When this process ends in good order, the JVM leaves the cache. */
    List<String> trainingCommand() {
        return command(List.of("-XX:AOTCacheOutput=" + cache()));
    }

    private List<String> command(List<String> cacheFlags) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx%dm".formatted(service.heapMegabytes()),
                        "-Xmn%dm".formatted(service.youngMegabytes()),
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }
}
