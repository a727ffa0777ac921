package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One mirror per repository address, made when first asked for and kept between runs. */
final class Mirrors implements AutoCloseable {
    private final Path directory;
    private final GitLimits limits;
    private final ConcurrentMap<String, Mirror> open = new ConcurrentHashMap<>();

    Mirrors(Path directory, GitLimits limits) {
        IsolatedSystem.install();
        this.directory = directory;
        this.limits = limits;
    }

    Mirror of(String url) {
        var address = RepositoryAddress.of(url);
        LocalRemote.requireOwn(address, directory);
        return open.computeIfAbsent(
                address.key(), key -> new Mirror(repository(key), address, limits));
    }

    @Override
    public void close() {
        open.values().forEach(mirror -> mirror.repository().close());
        open.clear();
    }

    private MirrorRepository repository(String key) {
        var place = directory.resolve(key + ".git");
        try {
            Files.createDirectories(directory);
            var repository = MirrorRepository.at(place, limits);
            if (!repository.getObjectDatabase().exists()) {
                repository.create(true);
            }
            return repository;
        } catch (IOException failed) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE, "the mirror cannot be created", failed);
        }
    }
}
