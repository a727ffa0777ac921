package dev.autopack.api.server.git;

import dev.autopack.api.server.config.GitConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The mirrors on disk, one for each address; transfers of one mirror wait for each other. */
@ApplicationScoped
class Mirrors {
    private final GitConfig config;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Mirrors(GitConfig config) {
        this.config = config;
        IsolatedSystem.install();
    }

    /** Work with a mirror, which may fail at reading, writing or talking. */
    interface Work<T> {
        T with(Mirror mirror) throws IOException;
    }

    <T> T within(RepositoryUrl url, Work<T> work) throws IOException {
        var lock = locks.computeIfAbsent(url.mirrorName(), _ -> new ReentrantLock());
        acquire(lock);
        try (var mirror = open(url)) {
            return work.with(mirror);
        } finally {
            lock.unlock();
        }
    }

    private void acquire(ReentrantLock lock) throws IOException {
        try {
            if (!lock.tryLock(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the mirror is busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the mirror", e);
        }
    }

    private Mirror open(RepositoryUrl url) throws IOException {
        var folder = config.mirrorDir().resolve(url.mirrorName() + ".git").toAbsolutePath();
        var repository = new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!Files.exists(folder.resolve("HEAD"))) {
            Files.createDirectories(folder);
            repository.create(true);
        }
        return new Mirror(repository, url.uri(), config.timeout());
    }
}
