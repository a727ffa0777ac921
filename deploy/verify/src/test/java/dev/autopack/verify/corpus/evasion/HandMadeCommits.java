package dev.autopack.verify.corpus.evasion;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.CommitQuery;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PolicyLimits;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.verify.corpus.Inside;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Pushes commits that no git would make, and asks api-service what it thinks of them. */
final class HandMadeCommits implements AutoCloseable {
    private static final String BASE = "100644 src/a.txt = one /// 100644 ci.yml = one";
    private static final AttemptRef ATTEMPT =
            AttemptRef.of(new AttemptKey(PhaseKey.of("run-1", "p1"), 1));
    private static final PersonIdent AUTHOR =
            new PersonIdent("A", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);

    private final Repository git;
    private final MirrorRepository mirror;
    private final ObjectId base;
    private final JudgeChange judge = new JudgeChange(PolicyLimits.STANDARD);

    private HandMadeCommits(Repository git, MirrorRepository mirror) throws IOException {
        this.git = git;
        this.mirror = mirror;
        this.base = commit(BASE, List.of());
        set("refs/heads/main", base);
    }

    static HandMadeCommits in(Path folder) throws IOException {
        var path = folder.resolve("remote.git");
        var git = new FileRepositoryBuilder().setGitDir(path.toFile()).setBare().build();
        git.create(true);
        var settings =
                Inside.settings(
                        "dev.autopack.api.server.config.GitConfig",
                        Map.of(
                                "mirrorDir",
                                folder.resolve("mirrors"),
                                "localRepositories",
                                true,
                                "timeout",
                                Duration.ofSeconds(30),
                                "filesMax",
                                1000,
                                "compareBytesMax",
                                1_000_000));
        return new HandMadeCommits(
                git,
                Inside.make(
                        "dev.autopack.api.server.git.JGitMirrorRepository",
                        MirrorRepository.class,
                        settings));
    }

    @Override
    public void close() {
        git.close();
    }

    /** What the commit would get past the server, if anything. */
    Optional<String> escape(String entries) throws IOException {
        var commit = commit(BASE + " /// " + entries, List.of(base));
        set(ATTEMPT.name(), commit);
        var query =
                new CommitQuery(
                        new dev.autopack.api.domain.run.Repository(
                                git.getDirectory().toURI().toString(), "main"),
                        ATTEMPT,
                        new CommitId(commit.name()),
                        List.of());
        return switch (mirror.inspect(query)) {
            case Inspection.Absent _, Inspection.Unavailable _ -> Optional.empty();
            case Inspection.Found(var facts) ->
                    judge.judge(facts.changes(), Pipeline.SCOPED.ofPhase()) instanceof Verdict.Clear
                            ? Optional.of(facts.changes().toString())
                            : Optional.empty();
        };
    }

    private ObjectId commit(String entries, List<ObjectId> parents) throws IOException {
        try (var inserter = git.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(RawTree.of(entries).write(inserter));
            commit.setParentIds(parents);
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage("by hand");
            var id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private void set(String ref, ObjectId commit) throws IOException {
        var update = git.updateRef(ref);
        update.setNewObjectId(commit);
        update.forceUpdate();
    }
}
