package dev.autopack.executor.server.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.auth.guard.json.StrictJson;
import dev.autopack.executor.domain.digest.Sha256;
import dev.autopack.executor.domain.verification.BaselineCache;
import dev.autopack.executor.domain.verification.BaselineKey;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.server.config.WorkConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Baselines as files, each written whole or not at all; the longest unused ones go first. */
@Singleton
class DiskBaselineCache implements BaselineCache {
    private static final Logger LOG = Logger.getLogger(DiskBaselineCache.class);
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final int FILES_MAX = 500;

    private final Path directory;
    private final InstantSource clock;

    @Inject
    DiskBaselineCache(WorkConfig work, InstantSource clock) {
        this(work.directory().toAbsolutePath().normalize().resolve("baselines"), clock);
    }

    DiskBaselineCache(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<TestReport> find(BaselineKey key) {
        var file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var report = read(Files.readString(file)).report();
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(report);
        } catch (IOException unreadable) {
            LOG.warn("a remembered baseline is unreadable and is taken anew", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void keep(BaselineKey key, TestReport report) {
        if (report.exitCode().isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            var fresh = Files.createTempFile(directory, "new-", ".tmp");
            var text = JSON.writeValueAsString(StoredReport.of(report));
            Files.writeString(fresh, Sha256.of(text) + "\n" + text);
            Files.move(fresh, file(key), StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException failed) {
            LOG.warn("a baseline could not be remembered", failed);
        }
    }

    // A file that is still JSON may yet say something else than what was written.
    private static StoredReport read(String file) throws IOException {
        var parts = file.split("\n", 2);
        if (parts.length < 2 || !Sha256.of(parts[1]).equals(parts[0])) {
            throw new IOException("the digest of the baseline does not fit");
        }
        return JSON.readValue(parts[1], StoredReport.class);
    }

    private void forgetOldest() throws IOException {
        try (var files = Files.list(directory)) {
            var byAge = files.sorted(Comparator.comparing(DiskBaselineCache::age)).toList();
            for (var old : byAge.subList(0, Math.max(0, byAge.size() - FILES_MAX))) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(BaselineKey key) {
        return directory.resolve(name(key) + ".json");
    }

    // NUL cannot be part of a command's word, so no two keys share a text.
    private static String name(BaselineKey key) {
        var text =
                "%s\0%s\0%s"
                        .formatted(key.tree(), String.join("\0", key.command()), key.environment());
        return Sha256.of(text);
    }
}
