package dev.autopack.local.stack;

import dev.autopack.local.state.Ports;
import dev.autopack.local.state.Secrets;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.StateFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a service: built from nothing, so that it holds only what is meant for it. */
final class ServiceEnvironment {
    private static final List<String> OF_THE_MACHINE =
            List.of(
                    "HOME",
                    "USER",
                    "LOGNAME",
                    "LANG",
                    "LC_ALL",
                    "TZ",
                    "TMPDIR",
                    "TEMP",
                    "TMP",
                    "SystemRoot",
                    "USERPROFILE",
                    "APPDATA",
                    "LOCALAPPDATA",
                    "HTTPS_PROXY",
                    "HTTP_PROXY",
                    "NO_PROXY",
                    "SSL_CERT_FILE");

    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> outer;

    ServiceEnvironment(StateFolder state, Ports ports, Secrets secrets, Map<String, String> outer) {
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.outer = outer;
    }

    Map<String, String> of(Service service, Map<String, String> databaseSettings) {
        var environment = new TreeMap<String, String>();
        passOn(environment, service);
        environment.putAll(ServiceSettings.OF_EACH);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("GUARD_AUTH_URL", ports.address(Service.AUTH));
        if (service.hasDatabase()) {
            environment.put("AUTOPACK_DB_BOOTSTRAP", "1");
            environment.putAll(ServiceSettings.variables(databaseSettings));
        }
        if (service != Service.AUTH) {
            environment.put("GUARD_SERVICE_KEY_FILE", secrets.serviceKey(service).toString());
        }
        environment.putAll(ServiceSettings.variables(ownSettings(service)));
        return environment;
    }

    private Map<String, String> ownSettings(Service service) {
        return switch (service) {
            case AUTH ->
                    Map.of(
                            "auth.bootstrap.service-keys-dir", secrets.serviceKeys().toString(),
                            "auth.bootstrap.admin-password-file",
                                    secrets.adminPassword().toString(),
                            "auth.keys.encryption-key-file", secrets.encryptionKey().toString());
            case API ->
                    Map.of(
                            "api.git.mirror-dir",
                            state.work(service).toString(),
                            "api.git.local-repositories",
                            "true");
            case EXECUTOR ->
                    Map.of(
                            "executor.api.url", ports.address(Service.API),
                            "executor.work.directory", state.work(service).toString(),
                            "executor.model.cassette-directory", state.cassettes().toString());
            case SYNC -> Map.of();
        };
    }

    /** A user's own settings reach the service that they name, and no other. */
    private void passOn(Map<String, String> environment, Service service) {
        for (var name : OF_THE_MACHINE) {
            var value = outer.get(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        var bin = Path.of(System.getProperty("java.home"), "bin");
        environment.put("PATH", bin + File.pathSeparator + outer.getOrDefault("PATH", ""));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        var prefix = service.name() + "_";
        outer.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix) || isForModels(service, name)) {
                        environment.put(name, value);
                    }
                });
    }

    private static boolean isForModels(Service service, String name) {
        return service == Service.EXECUTOR
                && name.endsWith("_API_KEY")
                && !name.startsWith("AUTOPACK");
    }
}
