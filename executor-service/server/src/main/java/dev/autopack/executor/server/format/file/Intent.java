package dev.autopack.executor.server.format.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.Reading;
import java.util.Optional;

/** What an answer says about one whole file, before it is held against the base. */
public sealed interface Intent {
    /** The whole new text of a file that must not be there yet. */
    record Create(RepoPath path, String content) implements Intent {}

    /** The whole new text of a file that must be there. */
    record Replace(RepoPath path, String content) implements Intent {}

    /** The whole new text of a file that may be there. */
    record Write(RepoPath path, String content) implements Intent {}

    /** The file goes. */
    record Delete(RepoPath path) implements Intent {}

    static Intent of(JsonNode file) throws Faults {
        var path = Fields.path(file, DraftFault.FULL_FILE_SCHEMA_INVALID);
        var mode = Fields.text(file, "mode", "type").orElse("");
        return switch (mode) {
            case "create" -> new Create(path, content(file, path));
            case "modify", "replace" -> new Replace(path, content(file, path));
            case "delete" -> new Delete(path);
            case "" -> new Write(path, content(file, path));
            default ->
                    throw new Faults(
                            DraftFault.FULL_FILE_SCHEMA_INVALID,
                            "'%s' needs a mode: create, modify or delete".formatted(path));
        };
    }

    /** The change this means for the base; nothing when the file is already as wanted. */
    default Optional<FileChange> resolve(BaseFiles base, Reading how) throws Faults {
        return switch (this) {
            case Create(var path, var content) -> created(path, content, base.at(path));
            case Replace(var path, var content) -> replaced(path, content, base.at(path), how);
            case Write(var path, var content) ->
                    base.at(path) instanceof BaseFile.Absent
                            ? created(path, content, base.at(path))
                            : replaced(path, content, base.at(path), how);
            case Delete(var path) -> deleted(path, base.at(path));
        };
    }

    private static Optional<FileChange> created(RepoPath path, String content, BaseFile there)
            throws Faults {
        return switch (there) {
            case BaseFile.Absent _ ->
                    Optional.of(
                            new FileChange.Create(
                                    path, FileMode.REGULAR, Fields.requireText(path, content)));
            case BaseFile.Text(_, var same) when same.equals(content) -> Optional.empty();
            case BaseFile.Text _, BaseFile.Opaque _ ->
                    throw refused("'%s' exists already; use mode modify", path);
        };
    }

    private static Optional<FileChange> replaced(
            RepoPath path, String content, BaseFile there, Reading how) throws Faults {
        return switch (there) {
            case BaseFile.Text(_, var same) when same.equals(content) -> Optional.empty();
            case BaseFile.Text text -> {
                Fields.requireText(path, content);
                new Guards(path, how).check(text, content);
                yield Optional.of(new FileChange.Modify(path, text.mode(), content));
            }
            case BaseFile.Absent _ -> throw refused("'%s' does not exist; use mode create", path);
            case BaseFile.Opaque _ -> throw refused("'%s' is not a text file", path);
        };
    }

    private static Optional<FileChange> deleted(RepoPath path, BaseFile there) throws Faults {
        return switch (there) {
            case BaseFile.Text _ -> Optional.of(new FileChange.Delete(path));
            case BaseFile.Absent _ -> throw refused("'%s' does not exist", path);
            case BaseFile.Opaque _ -> throw refused("'%s' is not a text file", path);
        };
    }

    private static String content(JsonNode file, RepoPath path) throws Faults {
        return Fields.text(file, "new_content", "content")
                .orElseThrow(
                        () ->
                                new Faults(
                                        DraftFault.FULL_FILE_SCHEMA_INVALID,
                                        "'%s' needs its whole text in 'new_content'"
                                                .formatted(path)));
    }

    private static Faults refused(String sentence, RepoPath path) {
        return new Faults(DraftFault.UNSUPPORTED_CHANGE, sentence.formatted(path));
    }
}
