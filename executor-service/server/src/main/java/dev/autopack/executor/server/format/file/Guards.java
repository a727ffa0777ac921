package dev.autopack.executor.server.format.file;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is suspicious in a file that was written anew: models leave parts out, repeat themselves or
 * rewrite what they should mend. In very short files every change is a large part of the whole, so
 * the ratios hold from a number of lines on.
 */
record Guards(RepoPath path, Reading how) {
    static final long LINES_MAX = 1000;
    static final long LINES_TO_SHRINK = 20;
    static final long LINES_TO_COUNT = 50;
    private static final Set<String> LOCKS =
            Set.of("package-lock.json", "yarn.lock", "poetry.lock", "go.sum", "cargo.lock");

    void check(BaseFile.Text before, String after) throws Faults {
        var old = before.content().lines().count();
        var now = after.lines().count();
        requireWritable(old);
        requireNotShrunk(old, now);
        requireNotGrown(old, now);
        requireLittleChurn(before, after, old);
        requireDeclarations(before.content(), after);
    }

    private void requireWritable(long old) throws Faults {
        if (old > LINES_MAX || how.readOnly().contains(path)) {
            throw new Faults(
                    DraftFault.READONLY_VIOLATION,
                    "'%s' is read-only for whole-file answers; files of more than %d lines are changed by edits"
                            .formatted(path, LINES_MAX));
        }
    }

    private void requireNotShrunk(long old, long now) throws Faults {
        if (!how.leniency().shrinking() && old >= LINES_TO_SHRINK && now * 100 < old * 40) {
            throw new Faults(
                    DraftFault.SUSPICIOUS_SHRINKAGE,
                    "'%s' goes from %d to %d lines; new_content must be the whole file"
                            .formatted(path, old, now));
        }
    }

    private void requireNotGrown(long old, long now) throws Faults {
        if (!how.leniency().growing() && now > 3 * Math.max(old, LINES_TO_COUNT) && !isYaml()) {
            throw new Faults(
                    DraftFault.SUSPICIOUS_GROWTH,
                    "'%s' goes from %d to %d lines, more than three times as long; put new things into new files"
                            .formatted(path, old, now));
        }
    }

    private void requireLittleChurn(BaseFile.Text before, String after, long old) throws Faults {
        var limit = how.leniency().size().churnPercent();
        if (limit.isEmpty() || old < LINES_TO_COUNT || isYaml() || isLock()) {
            return;
        }
        var set = ChangeSet.of(List.of(new FileChange.Modify(path, before.mode(), after)));
        var facts = ChangeFacts.of(set, _ -> before);
        var changed = Math.max(facts.added(), facts.removed());
        if (changed * 100 > old * limit.getAsInt()) {
            throw new Faults(
                    DraftFault.CHURN_LIMIT_EXCEEDED,
                    "%d of %d lines of '%s' change; a small fix may change %d percent"
                            .formatted(changed, old, path, limit.getAsInt()));
        }
    }

    private void requireDeclarations(String before, String after) throws Faults {
        if (how.leniency().losingSymbols() || how.leniency().size().churnPercent().isEmpty()) {
            return;
        }
        var lost = Declarations.lost(path, before, after);
        if (!lost.isEmpty()) {
            throw new Faults(
                    DraftFault.SYMBOL_MISSING_AFTER_FULL_FILE_REPLACEMENT,
                    "'%s' no longer declares %s; a small fix keeps what a file declares"
                            .formatted(path, String.join(", ", lost)));
        }
    }

    private boolean isYaml() {
        var name = path.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean isLock() {
        var name = path.fileName().toLowerCase(Locale.ROOT);
        return LOCKS.contains(name) || name.endsWith(".lock");
    }
}
