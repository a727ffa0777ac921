package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/** Either the commit is exactly the change, or there is none; no ref moves in either case. */
class CommitWriterPropertyTest {
    /** What happens to one path. */
    record Step(String kind, String path, String content) {}

    @Property(tries = 60)
    void aCommitIsExactlyTheChangeOrNotThere(
            @ForAll("trees") Map<String, String> files, @ForAll("steps") List<Step> steps)
            throws IOException {
        try (var repository =
                RemoteRepository.create(Files.createTempDirectory("tree").resolve("r.git"))) {
            var base = repository.commit("main", entries(files));
            var refs = repository.repository().getRefDatabase().getRefs().toString();

            var commit = written(repository, base, steps);

            assertThat(repository.repository().getRefDatabase().getRefs().toString())
                    .isEqualTo(refs);
            if (commit.isPresent()) {
                assertThat(content(repository, commit.get())).isEqualTo(expected(files, steps));
            }
            assertThat(content(repository, base)).isEqualTo(files);
        }
    }

    private static Optional<String> written(
            RemoteRepository repository, String base, List<Step> steps) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            var change =
                    ChangeSet.of(steps.stream().map(CommitWriterPropertyTest::change).toList());
            var message = new CommitMessage("s", new LinkedHashMap<>());
            var on = walk.parseCommit(ObjectId.fromString(base));
            return Optional.of(
                    CommitWriter.write(repository.repository(), on, change, message).name());
        } catch (Refusal | InvalidChange _) {
            return Optional.empty();
        }
    }

    private static FileChange change(Step step) {
        var path = new RepoPath(step.path());
        return switch (step.kind()) {
            case "create" -> new FileChange.Create(path, FileMode.REGULAR, step.content());
            case "modify" -> new FileChange.Modify(path, FileMode.REGULAR, step.content());
            default -> new FileChange.Delete(path);
        };
    }

    private static Map<String, String> expected(Map<String, String> files, List<Step> steps) {
        var after = new TreeMap<>(files);
        for (var step : steps) {
            if (step.kind().equals("delete")) {
                after.remove(step.path());
            } else {
                after.put(step.path(), step.content());
            }
        }
        return after;
    }

    private static Map<String, String> content(RemoteRepository repository, String commit)
            throws IOException {
        var content = new TreeMap<String, String>();
        for (var path : repository.paths(commit)) {
            content.put(path, repository.read(commit, path));
        }
        return content;
    }

    private static Entry[] entries(Map<String, String> files) {
        var entries = new ArrayList<Entry>();
        files.forEach((path, text) -> entries.add(Entry.file(path, text)));
        return entries.toArray(Entry[]::new);
    }

    @Provide
    Arbitrary<Map<String, String>> trees() {
        return Arbitraries.maps(paths(), contents())
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(files -> files.keySet().stream().noneMatch(one -> isAbove(one, files)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var kinds = Arbitraries.of("create", "modify", "delete");
        return Combinators.combine(kinds, paths(), contents())
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(Step::path);
    }

    private static boolean isAbove(String path, Map<String, String> files) {
        return files.keySet().stream().anyMatch(other -> other.startsWith(path + "/"));
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.of("a", "b", "d.x", "é")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(segments -> String.join("/", segments));
    }

    private static Arbitrary<String> contents() {
        return Arbitraries.of("", "x", "one\n", "one\ntwo\n", "\r\n", "é\n");
    }
}
