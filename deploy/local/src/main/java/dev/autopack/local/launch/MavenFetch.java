package dev.autopack.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Gets a Maven distribution as an artifact, from wherever the present Maven gets its artifacts. */
final class MavenFetch {
    static final MavenVersion VERSION = new MavenVersion(3, 9, 11);

    /** This version of the plugin runs on every Maven 3. */
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy";

    private final Path tools;
    private final boolean windows;

    MavenFetch(Path tools, boolean windows) {
        this.tools = tools;
        this.windows = windows;
    }

    static Path home(Path tools) {
        return tools.resolve("apache-maven-" + VERSION);
    }

    Maven by(Maven older) {
        System.out.printf(
                "Maven %s is not what the build needs (%s or newer 3.x): fetching %s.%n",
                older.version(), MavenSearch.MINIMUM, VERSION);
        try {
            Files.createDirectories(tools);
            copyArtifact(older);
            var archive = tools.resolve("apache-maven-%s-bin.zip".formatted(VERSION));
            unzip(archive, tools);
            Files.delete(archive);
        } catch (IOException e) {
            throw new LaunchException("Maven could not be unpacked to " + tools + ".", e);
        }
        var program = home(tools).resolve("bin").resolve(windows ? "mvn.cmd" : "mvn");
        return Maven.at(program)
                .orElseThrow(
                        () -> new LaunchException("The fetched " + program + " does not run."));
    }

    private void copyArtifact(Maven older) {
        var log = tools.resolve("fetch.log");
        var status =
                older.run(
                        tools,
                        ProcessBuilder.Redirect.to(log.toFile()),
                        List.of(
                                "-B",
                                COPY,
                                "-Dartifact=org.apache.maven:apache-maven:%s:zip:bin"
                                        .formatted(VERSION),
                                "-DoutputDirectory=" + tools.toAbsolutePath()));
        if (status != 0) {
            throw new LaunchException(
                    "Maven %s could not be fetched; %s says why. Install it by hand."
                            .formatted(VERSION, log));
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, entry, folder);
            }
        }
    }

    private static void write(ZipInputStream zip, ZipEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.copy(zip, target);
        if (entry.getName().contains("/bin/")) {
            target.toFile().setExecutable(true, false);
        }
    }
}
