package dev.autopack.executor.server.format.edits;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.json.JsonAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One JSON object with edits, all of which fit or none is made. */
public final class StructuredEdits {
    private static final int OPERATIONS_MAX = 2_000;

    private StructuredEdits() {}

    public static ReadDraft read(JsonAnswer answer, BaseFiles base) throws Faults {
        requireOperations(answer);
        var byFile = new LinkedHashMap<RepoPath, List<Edit>>();
        for (var operation : answer.elements()) {
            var edit = Edit.of(operation);
            byFile.computeIfAbsent(edit.path(), _ -> new ArrayList<>()).add(edit);
        }
        var begun = begun(answer, byFile);
        begun.forEach(path -> byFile.keySet().removeIf(file -> file.value().equals(path)));
        var change = change(byFile, base);
        return answer.isCut()
                ? new ReadDraft.Cut(change, answer.summary(), begun, OptionalInt.empty())
                : new ReadDraft.Understood(change, answer.summary(), answer.isRepaired());
    }

    private static void requireOperations(JsonAnswer answer) throws Faults {
        if (answer.isCut()) {
            return;
        }
        if (answer.elements().isEmpty()) {
            throw new Faults(
                    DraftFault.STRUCTURED_EDIT_NO_OPERATIONS,
                    "the object needs an array 'operations' with at least one operation");
        }
        if (answer.elements().size() > OPERATIONS_MAX) {
            throw new Faults(
                    DraftFault.STRUCTURED_EDIT_SCHEMA_INVALID,
                    "there are more than %d operations".formatted(OPERATIONS_MAX));
        }
    }

    // More edits of the file that was named last may have been lost.
    private static List<String> begun(JsonAnswer answer, Map<RepoPath, List<Edit>> byFile) {
        if (!answer.isCut() || answer.elements().isEmpty()) {
            return answer.begun();
        }
        var last = answer.elements().getLast();
        var named =
                byFile.keySet().stream()
                        .map(RepoPath::value)
                        .filter(path -> last.toString().contains(path));
        return Stream.concat(named, answer.begun().stream()).distinct().toList();
    }

    private static ChangeSet change(Map<RepoPath, List<Edit>> byFile, BaseFiles base)
            throws Faults {
        var changes = new ArrayList<FileChange>();
        for (var file : byFile.entrySet()) {
            edited(file.getKey(), file.getValue(), base).ifPresent(changes::add);
        }
        return ChangeSet.of(changes);
    }

    private static Optional<FileChange> edited(RepoPath path, List<Edit> edits, BaseFiles base)
            throws Faults {
        return switch (base.at(path)) {
            case BaseFile.Text(var mode, var before) -> {
                var after = content(before, edits);
                yield after.equals(before)
                        ? Optional.empty()
                        : Optional.of(new FileChange.Modify(path, mode, after));
            }
            case BaseFile.Absent _ -> {
                requireNew(path, edits);
                yield Optional.of(
                        new FileChange.Create(path, FileMode.REGULAR, content("", edits)));
            }
            case BaseFile.Opaque _ ->
                    throw new Faults(
                            DraftFault.UNSUPPORTED_CHANGE,
                            "'%s' is not a text file".formatted(path));
        };
    }

    private static void requireNew(RepoPath path, List<Edit> edits) throws Faults {
        var holding =
                edits.stream()
                        .anyMatch(
                                edit ->
                                        edit.kind().removes()
                                                || edit.place().hasContext()
                                                || edit.place().text().isPresent());
        if (holding) {
            throw new Faults(
                    DraftFault.UNSUPPORTED_CHANGE,
                    "'%s' does not exist; a new file is made with append".formatted(path));
        }
    }

    private static String content(String before, List<Edit> edits) throws Faults {
        var file = new EditedFile(before);
        for (var edit : edits) {
            file.add(edit);
        }
        return file.content();
    }
}
