package dev.autopack.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names the binaries that fit this machine, as their publisher names them. */
record Platform(String os, String arch, boolean alpine) {

    static Platform current() {
        return new Platform(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    String archive() {
        var system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        if (system.startsWith("mac")) {
            return "postgres-darwin-%s.txz".formatted(isArm() ? "arm_64" : "x86_64");
        }
        return "postgres-linux-%s%s.txz"
                .formatted(isArm() ? "arm_64" : "x86_64", alpine ? "-alpine_linux" : "");
    }

    boolean isWindows() {
        return os.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isArm() {
        return arch.equals("aarch64") || arch.equals("arm64");
    }
}
