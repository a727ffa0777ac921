package dev.autopack.executor.server.format.patch;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.server.format.file.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.Patch;
import org.jspecify.annotations.Nullable;

/**
 * A patch as git writes it, applied to the base without any tolerance: a hunk fits exactly at one
 * place or the whole answer is refused.
 */
public final class UnifiedDiff {
    private static final String FILE = "diff --git ";
    // The parser takes each mode for the nearest one it knows.
    private static final Pattern ODD_MODE =
            Pattern.compile("(?m)^new (?:file )?mode (?!100(?:644|755)\\s*$)\\d+\\s*$");

    private UnifiedDiff() {}

    public static ReadDraft read(String text, Reading how, BaseFiles base) throws Faults {
        if (ODD_MODE.matcher(text).find()) {
            throw new Faults(
                    DraftFault.UNSUPPORTED_CHANGE, "the mode of a file is 100644 or 100755");
        }
        var repaired = PatchText.repaired(text);
        if (how.ending() == Ending.CUT) {
            return cut(repaired, base);
        }
        return new ReadDraft.Understood(change(repaired, base), "", false);
    }

    // A patch does not say where it ends, so the last file is not known to be whole.
    private static ReadDraft cut(String patch, BaseFiles base) throws Faults {
        var last = patch.startsWith(FILE) ? Math.max(0, patch.lastIndexOf("\n" + FILE)) : 0;
        var name = patch.substring(last).strip().lines().findFirst().orElse("");
        var open = name.lastIndexOf(" b/");
        return new ReadDraft.Cut(
                last == 0 ? ChangeSet.of(List.of()) : change(patch.substring(0, last + 1), base),
                "",
                open < 0 ? List.of() : List.of(name.substring(open + 3)),
                OptionalInt.empty());
    }

    private static ChangeSet change(String repaired, BaseFiles base) throws Faults {
        var patch = parse(repaired);
        if (patch.getFiles().isEmpty()) {
            throw new Faults(DraftFault.PATCH_MALFORMED, "the patch names no file");
        }
        var changes = new ArrayList<FileChange>();
        for (var file : patch.getFiles()) {
            changes.addAll(changes(file, base));
        }
        return ChangeSet.of(changes);
    }

    private static Patch parse(String text) throws Faults {
        var patch = new Patch();
        try {
            patch.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        } catch (IndexOutOfBoundsException | IllegalArgumentException garbage) {
            // The parser walks raw bytes and runs off their end on some garbage.
            throw new Faults(DraftFault.PATCH_MALFORMED, "the patch cannot be read");
        }
        if (!patch.getErrors().isEmpty()) {
            throw new Faults(DraftFault.PATCH_MALFORMED, patch.getErrors().getFirst().getMessage());
        }
        return patch;
    }

    private static List<FileChange> changes(FileHeader file, BaseFiles base) throws Faults {
        requireTextFile(file);
        return switch (file.getChangeType()) {
            case ADD -> added(file, base);
            case DELETE -> deleted(file, base);
            case MODIFY -> modified(file, base).map(List::of).orElse(List.of());
            case RENAME, COPY -> moved(file, base);
        };
    }

    private static void requireTextFile(FileHeader file) throws Faults {
        var text = file.getPatchType() == FileHeader.PatchType.UNIFIED;
        if (!text || !isFile(file.getOldMode()) || !isFile(file.getNewMode())) {
            throw new Faults(
                    DraftFault.UNSUPPORTED_CHANGE,
                    "binary patches, links and submodules are not accepted");
        }
    }

    private static boolean isFile(org.eclipse.jgit.lib.@Nullable FileMode mode) {
        return mode == null
                || org.eclipse.jgit.lib.FileMode.MISSING.equals(mode)
                || org.eclipse.jgit.lib.FileMode.REGULAR_FILE.equals(mode)
                || org.eclipse.jgit.lib.FileMode.EXECUTABLE_FILE.equals(mode);
    }

    private static List<FileChange> added(FileHeader file, BaseFiles base) throws Faults {
        var path = path(file.getNewPath());
        if (!(base.at(path) instanceof BaseFile.Absent)) {
            throw new Faults(DraftFault.UNSUPPORTED_CHANGE, "'%s' exists already".formatted(path));
        }
        var content = Hunks.of(file).applyTo("", path);
        return List.of(new FileChange.Create(path, newMode(file, FileMode.REGULAR), content));
    }

    private static List<FileChange> deleted(FileHeader file, BaseFiles base) throws Faults {
        var path = path(file.getOldPath());
        var rest = Hunks.of(file).applyTo(text(path, base).content(), path);
        if (!rest.isEmpty() && !file.getHunks().isEmpty()) {
            throw new Faults(
                    DraftFault.PATCH_APPLY_ERROR,
                    "'%s' has lines that the deletion does not name".formatted(path));
        }
        return List.of(new FileChange.Delete(path));
    }

    private static Optional<FileChange> modified(FileHeader file, BaseFiles base) throws Faults {
        var path = path(file.getNewPath());
        if (!path.equals(path(file.getOldPath()))) {
            throw new Faults(
                    DraftFault.PATCH_MALFORMED,
                    "'%s' has another name before the change".formatted(path));
        }
        var there = text(path, base);
        var content = Hunks.of(file).applyTo(there.content(), path);
        var mode = newMode(file, there.mode());
        return content.equals(there.content()) && mode == there.mode()
                ? Optional.empty()
                : Optional.of(new FileChange.Modify(path, mode, content));
    }

    // Both names are in the change, so both are checked.
    private static List<FileChange> moved(FileHeader file, BaseFiles base) throws Faults {
        var from = path(file.getOldPath());
        var to = path(file.getNewPath());
        if (!(base.at(to) instanceof BaseFile.Absent)) {
            throw new Faults(DraftFault.UNSUPPORTED_CHANGE, "'%s' exists already".formatted(to));
        }
        var there = text(from, base);
        var content = Hunks.of(file).applyTo(there.content(), from);
        var created = new FileChange.Create(to, newMode(file, there.mode()), content);
        return file.getChangeType() == DiffEntry.ChangeType.COPY
                ? List.of(created)
                : List.of(new FileChange.Delete(from), created);
    }

    private static RepoPath path(@Nullable String name) throws Faults {
        if (name == null) {
            throw new Faults(DraftFault.PATCH_MALFORMED, "a file of the patch has no name");
        }
        return new RepoPath(name);
    }

    private static BaseFile.Text text(RepoPath path, BaseFiles base) throws Faults {
        return switch (base.at(path)) {
            case BaseFile.Text there -> there;
            case BaseFile.Absent _ ->
                    throw new Faults(
                            DraftFault.PATCH_APPLY_ERROR, "'%s' does not exist".formatted(path));
            case BaseFile.Opaque _ ->
                    throw new Faults(
                            DraftFault.UNSUPPORTED_CHANGE,
                            "'%s' is not a text file".formatted(path));
        };
    }

    // An index line names the mode too, but only to repeat what the writer takes it for.
    private static FileMode newMode(FileHeader file, FileMode otherwise) {
        return Optional.ofNullable(file.getNewMode())
                .filter(mode -> !mode.equals(file.getOldMode()))
                .flatMap(mode -> FileMode.ofGit(mode.toString()))
                .orElse(otherwise);
    }
}
