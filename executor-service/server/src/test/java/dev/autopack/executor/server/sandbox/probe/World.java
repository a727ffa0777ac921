package dev.autopack.executor.server.sandbox.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What lies around a sandbox: a service with a key, other work trees, a home, tools. */
public final class World implements AutoCloseable {
    private static final Path OWN_PROCESSES = Path.of("/proc/self/ns/pid");
    private static final Path CAT = Path.of("/bin/cat");

    private final Path place;
    private final String marker;
    private final String secret;
    private final Neighbours neighbours;
    private final Process service;

    /**
     * @param number different for each world of this machine
     */
    public World(Path place, long number) throws IOException {
        this.place = place.toRealPath();
        this.marker = "60." + number;
        this.secret = "autopack_probe_" + number;
        write("keys/executor", secret);
        write("home/.ssh/id_ed25519", secret);
        write("home/.m2/settings.xml", secret);
        write("trees/other/source", secret);
        write("tools/tool", "tool");
        Files.createDirectories(tree());
        Files.createSymbolicLink(tree().resolve("planted"), place.resolve("trees/other"));
        var setuid = Files.copy(CAT, place.resolve("tools/setuid"));
        Files.setAttribute(setuid, "unix:mode", 04755);
        this.service = service();
        this.neighbours = new Neighbours(place, marker);
    }

    public Path tree() {
        return place.resolve("trees/own");
    }

    public Path tools() {
        return place.resolve("tools");
    }

    public String secret() {
        return secret;
    }

    public String filled(String script) throws IOException {
        var values =
                Map.of(
                        "{marker}", marker,
                        "{secret}", secret,
                        "{keys}", place.resolve("keys").toString(),
                        "{home}", place.resolve("home").toString(),
                        "{other}", place.resolve("trees/other").toString(),
                        "{tools}", tools().toString(),
                        "{java}", System.getProperty("java.home") + "/bin/java",
                        "{processes}", Files.readSymbolicLink(OWN_PROCESSES).toString(),
                        "{service}", Long.toString(service.pid()));
        var text = neighbours.filled(script);
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    /** Nothing is written, changed or killed but what belongs to the work tree. */
    public void assertUntouched() throws IOException {
        var outside =
                Stream.of("/tmp", "/etc", "/usr", "/dev", "/", System.getProperty("user.home"));
        assertThat(outside.map(folder -> Path.of(folder, marker))).noneMatch(Files::exists);
        for (var folder : List.of("", "keys", "home", "trees", "trees/other", "tools")) {
            assertThat(place.resolve(folder).resolve(marker)).doesNotExist();
        }
        assertThat(place.resolve("tools/tool")).hasContent("tool");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(Path.of("/dev/null"))))
                .isEqualTo("rw-rw-rw-");
        assertThat(Files.getAttribute(place.resolve("keys/executor"), "unix:nlink")).isEqualTo(1);
        assertThat(service.isAlive()).isTrue();
        assertThat(neighbours.areAlive()).isTrue();
    }

    /** No process of this machine has the marker on its command line, save our neighbours. */
    public void assertNothingLives() {
        var living =
                ProcessHandle.allProcesses()
                        .filter(process -> !neighbours.are(process))
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(marker));

        assertThat(living).isEmpty();
    }

    @Override
    public void close() throws IOException {
        service.destroyForcibly();
        neighbours.close();
    }

    // It keeps its key in its environment, its arguments and an open file, and is at home with it.
    private Process service() throws IOException {
        var script = "exec 9<executor; sleep 600; : " + secret + "-argument";
        var builder = new ProcessBuilder("/bin/sh", "-c", script);
        builder.directory(place.resolve("keys").toFile());
        builder.environment().put("AUTOPACK_KEY", secret);
        return builder.start();
    }

    private void write(String name, String content) throws IOException {
        var file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
