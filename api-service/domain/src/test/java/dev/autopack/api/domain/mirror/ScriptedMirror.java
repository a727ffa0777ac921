package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A git that says what its test tells it, and can fail right after a push. */
public final class ScriptedMirror implements MirrorRepository {
    private final Map<String, CommitId> branches = new HashMap<>();
    private final Map<CommitId, ChangeSet> contents = new HashMap<>();
    private final Map<CommitId, Map<String, String>> texts = new HashMap<>();
    private int looks;
    private Inspection answer = new Inspection.Absent("The commit was not pushed");
    private boolean crashing;
    private boolean silent;

    /** What a process that is killed looks like from inside. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public void answer(Inspection inspection) {
        answer = inspection;
    }

    public void content(CommitId commit, ChangeSet change) {
        contents.put(commit, change);
    }

    public void text(CommitId commit, String path, String text) {
        texts.computeIfAbsent(commit, _ -> new HashMap<>()).put(path, text);
    }

    /** How often somebody wanted to read files. */
    public int looks() {
        return looks;
    }

    public void crashAfterPush() {
        crashing = true;
    }

    public void fallSilent(boolean now) {
        silent = now;
    }

    public Optional<CommitId> at(String branch) {
        return Optional.ofNullable(branches.get(branch));
    }

    public void set(String branch, CommitId commit) {
        branches.put(branch, commit);
    }

    @Override
    public Inspection inspect(CommitQuery query) {
        return answer;
    }

    @Override
    public Optional<ChangeSet> changes(Repository repository, CommitId commit) {
        return Optional.ofNullable(contents.get(commit));
    }

    @Override
    public Optional<Map<String, String>> texts(
            Repository repository, CommitId commit, List<String> paths) {
        looks++;
        return Optional.ofNullable(texts.get(commit));
    }

    @Override
    public Moved move(BranchMove move) {
        if (silent) {
            return new Moved.Unavailable("The repository does not answer");
        }
        var present = at(move.branch());
        if (!present.equals(move.from()) && !present.equals(Optional.of(move.to()))) {
            return new Moved.Conflict("The run branch was moved by somebody else");
        }
        branches.put(move.branch(), move.to());
        if (crashing) {
            crashing = false;
            throw new Crash();
        }
        return new Moved.Done();
    }
}
