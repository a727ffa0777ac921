package dev.autopack.verify.acceptance;

import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the build left, copied to where a launcher expects it, so that a rebuild cannot disturb. */
record BuiltProduct(Path folder) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    static BuiltProduct copiedTo(Path folder) {
        var checkout = Checkout.here();
        for (var service : List.of("api", "auth", "executor", "sync")) {
            copy(
                    checkout.resolve(service + "-service/server/target"),
                    "autopack-%s-server-%s-runner.jar".formatted(service, VERSION),
                    folder.resolve(service));
        }
        copy(
                checkout.resolve("deploy/local/target"),
                "autopack-local-%s.jar".formatted(VERSION),
                folder.resolve("local"));
        return new BuiltProduct(folder);
    }

    /** The class path of the launcher. */
    String launcher() {
        var local = folder.resolve("local");
        return local.resolve("*") + java.io.File.pathSeparator + local.resolve("lib").resolve("*");
    }

    Path jar(String service) {
        return folder.resolve(service)
                .resolve("autopack-%s-server-%s-runner.jar".formatted(service, VERSION));
    }

    private static void copy(Path target, String jar, Path into) {
        try {
            var lib = Files.createDirectories(into.resolve("lib"));
            copy(target.resolve(jar), into.resolve(jar));
            try (var jars = Files.newDirectoryStream(target.resolve("lib"))) {
                for (var each : jars) {
                    copy(each, lib.resolve(each.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
