package dev.autopack.verify.acceptance;

import dev.autopack.local.client.ApiClient;
import dev.autopack.local.client.Credential;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StateFolder;
import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL and the four services as real processes, started by the launcher, on own ports. */
final class RealStack implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> SERVICES =
            List.of("api", "auth", "sync", "executor", "postgres");

    /** Short leases, so that work of a killed executor is soon free again. */
    private static final Map<String, String> SETTINGS =
            Map.of("API_LEASE_DURATION", "PT5S", "EXECUTOR_WORK_PHASES_MAX", "4");

    private final BuiltProduct product;
    private final StateFolder state;
    private final Map<String, Integer> ports = FreePorts.forServices(SERVICES);
    private final Child launcher;

    private RealStack(Path folder) {
        this.product = BuiltProduct.copiedTo(folder.resolve("app"));
        this.state = StateFolder.at(folder.resolve("state"));
        this.launcher = launch("up", List.of("--plain-start"));
    }

    /** Returns when every service is ready. */
    static RealStack start(Path folder) {
        var stack = new RealStack(folder);
        Patience.until(START, stack.launcher::end, stack::isReady);
        return stack;
    }

    /** Another launcher command on the same state. */
    Child launch(String verb, List<String> options) {
        var arguments = new ArrayList<>(launcherCommand());
        arguments.add(verb);
        arguments.addAll(List.of("--state", state.root().toString()));
        if (!verb.equals("down")) {
            ports.forEach((name, port) -> arguments.addAll(List.of("--port", name + "=" + port)));
        }
        arguments.addAll(options);
        return Child.java(state.log("launcher-" + verb), SETTINGS, arguments);
    }

    /** One more executor, with a name and work folder of its own. */
    Child anotherExecutor() {
        var port = FreePorts.forServices(List.of("executor")).get("executor");
        var environment =
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "GUARD_AUTH_URL", "http://127.0.0.1:" + ports.get("auth"),
                        "GUARD_SERVICE_KEY_FILE",
                                state.secrets().resolve("service-keys/executor").toString(),
                        "EXECUTOR_API_URL", "http://127.0.0.1:" + ports.get("api"),
                        "EXECUTOR_WORK_NAME", "another",
                        "EXECUTOR_WORK_DIRECTORY", state.root().resolve("work/another").toString(),
                        "EXECUTOR_MODEL_CASSETTE_DIRECTORY", state.cassettes().toString());
        return Child.java(
                state.log("another-executor"),
                environment,
                List.of("-Xmx160m", "-jar", product.jar("executor").toString()));
    }

    ApiClient api() {
        try {
            var password = Files.readString(state.secrets().resolve("admin-password")).strip();
            var auth = "http://127.0.0.1:" + ports.get("auth");
            return new ApiClient(
                    "http://127.0.0.1:" + ports.get("api"),
                    new Credential.Password(auth, "admin", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cassette(String runId) {
        return state.cassettes().resolve(runId + ".jsonl");
    }

    Path folder() {
        return state.root();
    }

    /** Kill -9; false when the service is down at this moment. */
    boolean kill(String service) {
        return status(service).pid() > 0
                && ProcessHandle.of(status(service).pid())
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
    }

    ServiceStatus status(String service) {
        return StackStatus.readFrom(state).stream()
                .flatMap(status -> status.services().stream())
                .filter(status -> status.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stack:\n" + launcher.end()));
    }

    @Override
    public void close() {
        launcher.close();
    }

    private boolean isReady() {
        if (!launcher.process().isAlive()) {
            throw new AssertionError("the stack did not start:\n" + launcher.end());
        }
        return StackStatus.readFrom(state).filter(StackStatus::ready).isPresent();
    }

    private List<String> launcherCommand() {
        return List.of(
                "-Dautopack.home=" + Checkout.here().root(),
                "-Dautopack.installation=" + product.folder(),
                "-cp",
                product.launcher(),
                "dev.autopack.local.cli.Main");
    }
}
