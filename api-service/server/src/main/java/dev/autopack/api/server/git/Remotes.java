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

/** The repositories that runs name; transfers from one far repository wait for each other. */
@ApplicationScoped
class Remotes {
    private final GitConfig config;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Remotes(GitConfig config) {
        this.config = config;
        IsolatedSystem.install();
    }

    /** Work with a repository, which may fail at reading, writing or talking. */
    interface Work<T> {
        T with(Remote remote) throws IOException;
    }

    <T> T within(RepositoryUrl url, Work<T> work) throws IOException {
        var folder = url.folder();
        if (folder.isPresent()) {
            try (var near = NearRemote.open(folder.get())) {
                return work.with(near);
            }
        }
        var lock = locks.computeIfAbsent(url.mirrorName(), _ -> new ReentrantLock());
        acquire(lock);
        try (var far = mirrored(url)) {
            return work.with(far);
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

    FarRemote mirrored(RepositoryUrl url) throws IOException {
        var folder = config.mirrorDir().resolve(url.mirrorName() + ".git").toAbsolutePath();
        var mirror = new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!Files.exists(folder.resolve("HEAD"))) {
            Files.createDirectories(folder);
            mirror.create(true);
        }
        return new FarRemote(mirror, url.uri(), config.timeout());
    }
}
