package dev.autopack.local.stack;

import dev.autopack.local.postgres.DatabaseFolders;
import dev.autopack.local.stack.StackSettings.StartSpeed;
import dev.autopack.local.state.Ports;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A stack of stand-in services on free ports, with a real PostgreSQL. */
record TestStack(StateFolder state, FakeInstallation installation, Map<String, Integer> ports) {

    static TestStack in(Path folder) throws IOException {
        var state = StateFolder.at(folder.resolve("state"));
        useUnpackedPrograms(state.database().programs());
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            ports.put(service.word(), freePort());
        }
        ports.put("postgres", freePort());
        return new TestStack(state, FakeInstallation.in(folder.resolve("installation")), ports);
    }

    Supervisor start() {
        var settings =
                new StackSettings(
                        state, Ports.with(ports), installation.folder(), StartSpeed.PLAIN, _ -> {});
        return Supervisor.start(settings, InstantSource.system());
    }

    static CompletableFuture<Void> supervise(Supervisor supervisor) {
        return CompletableFuture.runAsync(supervisor::supervise, Thread::startVirtualThread);
    }

    Process startAsProcess() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dautopack.installation=" + installation.folder());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.autopack.local.cli.Main", "supervise", "--plain-start"));
        command.addAll(List.of("--state", state.root().toString()));
        ports.forEach((service, port) -> command.addAll(List.of("--port", service + "=" + port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(state.log("supervisor").toFile())
                .start();
    }

    String environmentOf(Service service) throws IOException {
        return Files.readString(state.work(service).resolve("environment.txt"));
    }

    /** Unpacking takes seconds; the programs that other tests use are the same. */
    private static void useUnpackedPrograms(Path own) throws IOException {
        var shared = DatabaseFolders.in(own).programs();
        Files.createDirectories(own);
        if (!Files.isDirectory(shared)) {
            return;
        }
        try (var programs = Files.list(shared)) {
            for (var program : programs.toList()) {
                Files.createSymbolicLink(own.resolve(program.getFileName()), program);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
