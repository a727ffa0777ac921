package dev.autopack.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL distribution; unpacked once, and complete when its folder exists. */
record Binaries(Path home, Platform platform) {

    static Binaries unpackedIn(Path folder, Platform platform) {
        var home = folder.resolve("binaries-" + platform.archive().replace(".txz", ""));
        if (!Files.isDirectory(home)) {
            unpack(platform, home);
        }
        return new Binaries(home, platform);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(platform.isWindows() ? name + ".exe" : name);
    }

    private static void unpack(Platform platform, Path home) {
        try (var archive = Binaries.class.getResourceAsStream("/" + platform.archive())) {
            if (archive == null) {
                throw new DatabaseException(
                        "There is no embedded PostgreSQL for %s on %s."
                                .formatted(platform.os(), platform.arch()));
            }
            Files.createDirectories(home.getParent());
            var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpack(archive, unfinished);
            openToAll(unfinished, platform);
            publish(unfinished, home);
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be unpacked to " + home + ".", e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }

    private static void openToAll(Path folder, Platform platform) throws IOException {
        if (!platform.isWindows()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Another process may have been faster; its result is as good as ours. */
    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
