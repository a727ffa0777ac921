package dev.autopack.api.domain.tamper;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.RepoPath;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what weakens the tests, by the texts that the repository itself has; never called
 * inside a transaction. A change that leaves tests and settings alone costs no look at anything.
 */
public final class FindTampering {
    private final MirrorRepository mirror;

    public FindTampering(MirrorRepository mirror) {
        this.mirror = mirror;
    }

    public static boolean concerns(ChangeSet change) {
        return !watched(change).isEmpty();
    }

    /**
     * In a change before it is applied. Where the base cannot be read now, only what is new can be
     * seen; the commit is looked at again.
     */
    public List<String> in(Repository repository, CommitId base, ChangeSet change) {
        var watched = watched(change);
        if (watched.isEmpty()) {
            return List.of();
        }
        var paths = watched.stream().map(FileChange::path).toList();
        var before = mirror.texts(repository, base, paths);
        return Tampering.in(
                watched.stream()
                        .filter(file -> before.isPresent() || file instanceof FileChange.Create)
                        .map(file -> edit(file, before.orElse(Map.of())))
                        .toList());
    }

    /** In a commit that was inspected. What cannot be read is for a person to look at. */
    public List<String> in(Repository repository, CommitFacts commit) {
        var watched =
                commit.changes().files().stream()
                        .filter(file -> WatchedFile.of(file.path()).isPresent())
                        .toList();
        if (watched.isEmpty() || commit.parents().isEmpty()) {
            return List.of();
        }
        var paths = watched.stream().map(FileFact::path).toList();
        var before = mirror.texts(repository, commit.parents().getFirst(), paths);
        var after = mirror.texts(repository, commit.commit(), paths);
        return before.isPresent() && after.isPresent()
                ? compared(watched, before.get(), after.get())
                : List.of("The tests that the change edits could not be read");
    }

    private static List<String> compared(
            List<FileFact> files, Map<String, String> before, Map<String, String> after) {
        var edits = new ArrayList<FileEdit>();
        var findings = new ArrayList<String>();
        for (var file : files) {
            var path = file.path();
            var whole = (before.containsKey(path) || isCreated(file)) && isThere(file, after);
            if (whole) {
                edits.add(
                        new FileEdit(
                                path, before.getOrDefault(path, ""), after.getOrDefault(path, "")));
            } else {
                findings.add("Cannot be compared as text: " + RepoPath.shown(path));
            }
        }
        findings.addAll(Tampering.in(edits));
        return findings;
    }

    private static boolean isCreated(FileFact file) {
        return file instanceof FileFact.Created;
    }

    private static boolean isThere(FileFact file, Map<String, String> after) {
        return file instanceof FileFact.Deleted || after.containsKey(file.path());
    }

    private static List<FileChange> watched(ChangeSet change) {
        return change.changes().stream()
                .filter(file -> WatchedFile.of(file.path()).isPresent())
                .toList();
    }

    private static FileEdit edit(FileChange file, Map<String, String> before) {
        var text = before.getOrDefault(file.path(), "");
        var after =
                switch (file) {
                    case FileChange.Create create -> Optional.of(create.content());
                    case FileChange.Modify modify -> Optional.of(modify.content());
                    case FileChange.Delete _ -> Optional.<String>empty();
                };
        return new FileEdit(file.path(), text, after.orElse(""));
    }
}
