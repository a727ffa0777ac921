package dev.autopack.local.postgres;

import dev.autopack.local.launch.OwnSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The folder of PostgreSQL's files: made once, then served by at most one process. */
final class Cluster {
    private static final int TOOL_SECONDS = 120;
    private static final int EXIT_SECONDS = 10;
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "60",
                    "shared_buffers", "64MB",
                    "log_timezone", "UTC",
                    "timezone", "UTC");

    private final DatabaseFolders folders;
    private final Binaries binaries;
    private final Unprivileged unprivileged;

    Cluster(DatabaseFolders folders, Platform platform) {
        this.folders = folders;
        this.binaries = Binaries.unpackedIn(folders.programs(), platform);
        this.unprivileged = Unprivileged.current(platform);
    }

    /** Made beside its final place and moved there when complete: a killed start leaves no half. */
    void createIfMissing(String superuserPassword) {
        var data = folders.data().toAbsolutePath();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        var passwordFile = data.resolveSibling(data.getFileName() + ".password");
        try {
            Files.createDirectories(data.getParent());
            deleteTree(unfinished);
            Files.deleteIfExists(passwordFile);
            writeForOwnerOnly(passwordFile, superuserPassword);
            tool("initdb", initArguments(unfinished, passwordFile));
            Files.deleteIfExists(data);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new DatabaseException("The database folder " + data + " could not be made.", e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** Ends what an earlier, killed owner left running, and forgets a process that is gone. */
    boolean takeOver() {
        var running = recordedProcess();
        running.ifPresent(this::stopAndAwait);
        try {
            Files.deleteIfExists(pidFile());
            return running.isPresent();
        } catch (IOException e) {
            throw new DatabaseException("The stale " + pidFile() + " could not be removed.", e);
        }
    }

    Process start(int port) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-D", folders.data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        try {
            Files.createDirectories(folders.log().toAbsolutePath().getParent());
            var builder = process("postgres", arguments);
            builder.command().addAll(0, OwnSession.prefix());
            return builder.start();
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be started.", e);
        }
    }

    void stop() {
        tool("pg_ctl", List.of("stop", "-D", folders.data().toString(), "-m", "fast", "-w"));
    }

    String logTail() {
        try {
            var lines = Files.readAllLines(folders.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "its log " + folders.log() + " is not readable";
        }
    }

    /** The file with its number is gone a moment before the process is. */
    private void stopAndAwait(ProcessHandle running) {
        stop();
        CompletableFuture<ProcessHandle> ended =
                running.onExit().completeOnTimeout(running, EXIT_SECONDS, TimeUnit.SECONDS);
        ended.join();
    }

    private Optional<ProcessHandle> recordedProcess() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).filter(Cluster::isPostgres);
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseException("The file " + pidFile() + " is not readable.", e);
        }
    }

    /** The number may have been given to another program since; a dead child has no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.contains("postgres")).isPresent();
    }

    private Path pidFile() {
        return folders.data().resolve("postmaster.pid");
    }

    private static List<String> initArguments(Path data, Path passwordFile) {
        return List.of(
                "-D",
                data.toString(),
                "-U",
                DatabasePasswords.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void tool(String program, List<String> arguments) {
        try {
            var process = process(program, arguments).start();
            if (!process.waitFor(TOOL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseException(program + " did not end in time.");
            }
            if (process.exitValue() != 0) {
                throw new DatabaseException("%s failed: %s".formatted(program, logTail()));
            }
        } catch (IOException e) {
            throw new DatabaseException(program + " could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while " + program + " ran.", e);
        }
    }

    private ProcessBuilder process(String program, List<String> arguments) {
        var log = ProcessBuilder.Redirect.appendTo(folders.log().toFile());
        return new ProcessBuilder(unprivileged.command(binaries.program(program), arguments))
                .redirectErrorStream(true)
                .redirectOutput(log);
    }

    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            var mode = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        }
        Files.writeString(file, text);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
