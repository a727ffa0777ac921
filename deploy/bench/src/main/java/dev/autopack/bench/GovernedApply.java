package dev.autopack.bench;

import dev.autopack.api.domain.change.FileChange.Create;
import dev.autopack.api.domain.change.FileChange.Delete;
import dev.autopack.api.domain.change.FileChange.Modify;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PhaseRules;
import dev.autopack.api.domain.policy.PolicyLimits;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.server.git.CommitFiles;
import dev.autopack.executor.server.git.tree.CommitMessage;
import dev.autopack.executor.server.git.tree.CommitWriter;
import dev.autopack.executor.server.git.tree.GitLimits;
import dev.autopack.executor.server.git.tree.WorkTree;
import dev.autopack.executor.server.syntax.LanguageSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The parts of the executor and of the API that stand between an answer and a commit. */
final class GovernedApply implements AutoCloseable {
    private static final GitLimits LIMITS =
            new GitLimits(Duration.ofMinutes(1), 1 << 20, 1 << 30, 1 << 20);

    private final Repository repository;
    private final RevCommit main;
    private final RevCommit next;
    private final WorkTree tree;
    private final PathPolicy paths =
            new PathPolicy(
                    new PathEntries(List.of("src/")),
                    new PathEntries(List.of()),
                    new PathEntries(List.of()));
    private final CheckQuality quality = new CheckQuality(new LanguageSyntax());
    private final JudgeChange judge = new JudgeChange(PolicyLimits.STANDARD);
    private final PhaseRules rules =
            new PhaseRules(
                    List.of("src/"),
                    List.of(),
                    List.of(),
                    new PhaseRules.Allowance(false, false),
                    "feature",
                    "");

    private GovernedApply(Repository repository, Path folder) throws IOException {
        this.repository = repository;
        this.tree = new WorkTree(folder, LIMITS);
        try (var walk = new RevWalk(repository)) {
            main = walk.parseCommit(repository.resolve("refs/heads/main"));
            next = walk.parseCommit(repository.resolve("refs/heads/next"));
        }
    }

    static GovernedApply on(Path git, Path folder) throws IOException {
        var tree = Files.createDirectories(folder.resolve("kept"));
        return new GovernedApply(new FileRepository(git.toFile()), tree);
    }

    /** In nanoseconds, from the change in memory to the commit in the object database. */
    long judgeAndApply(int version) throws IOException {
        var change = change(version + 2);
        var from = System.nanoTime();
        var base = new CommitFiles(repository, main, 1 << 20);
        var facts = ChangeFacts.of(change, base);
        requireClear(change, facts, base);
        var message = new CommitMessage("Change", new LinkedHashMap<>());
        CommitWriter.write(repository, main, change, message);
        return System.nanoTime() - from;
    }

    private void requireClear(ChangeSet change, ChangeFacts facts, CommitFiles base) {
        var sent =
                IntStream.range(0, change.changes().size())
                        .mapToObj(at -> sent(change.changes().get(at), facts.files().get(at)))
                        .toList();
        var faults = quality.faults(change, base, Set.of());
        var verdict =
                judge.judge(new dev.autopack.api.domain.change.ChangeSet(sent).facts(), rules);
        if (!paths.violations(change).isEmpty()
                || !faults.isEmpty()
                || !(verdict instanceof Verdict.Clear)) {
            throw new IllegalStateException("the sample change is not clear: " + verdict);
        }
    }

    /** In nanoseconds; twenty of the files differ. */
    long switchTree(int round) throws IOException {
        var from = System.nanoTime();
        tree.switchTo(repository, round % 2 == 0 ? main : next);
        return System.nanoTime() - from;
    }

    @Override
    public void close() {
        repository.close();
    }

    private static ChangeSet change(int version) {
        return ChangeSet.of(
                SampleFiles.changed().stream()
                        .map(
                                file ->
                                        new FileChange.Modify(
                                                new RepoPath(SampleFiles.path(file)),
                                                FileMode.REGULAR,
                                                SampleFiles.text(file, version)))
                        .toList());
    }

    // As the server reads it from the wire; it hashes what it is sent.
    private static dev.autopack.api.domain.change.FileChange sent(
            FileChange change, ChangeFacts.PerFile size) {
        return switch (change) {
            case FileChange.Create(var path, var mode, var content) ->
                    new Create(path.value(), mode.git(), content, lines(size));
            case FileChange.Modify(var path, var mode, var content) ->
                    new Modify(path.value(), mode.git(), content, lines(size));
            case FileChange.Delete(var path) -> new Delete(path.value(), lines(size));
        };
    }

    private static LineCount lines(ChangeFacts.PerFile size) {
        return new LineCount(size.added(), size.removed());
    }
}
