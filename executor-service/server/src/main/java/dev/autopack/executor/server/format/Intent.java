package dev.autopack.executor.server.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import java.util.Optional;

/** What an answer says about one file, before it is held against the base. */
sealed interface Intent {
    /** The whole new text of a file that must not be there yet. */
    record Create(RepoPath path, String content) implements Intent {}

    /** The whole new text of a file that must be there. */
    record Replace(RepoPath path, String content) implements Intent {}

    /** The file goes. */
    record Delete(RepoPath path) implements Intent {}

    static Intent of(JsonNode file) throws Faults {
        var path = file.path("path");
        if (!path.isTextual() || path.asText().isBlank()) {
            throw new Faults(
                    DraftFault.FULL_FILE_SCHEMA_INVALID, "each file needs a string 'path'");
        }
        var where = new RepoPath(path.asText().strip());
        return switch (file.path("mode").asText("")) {
            case "create" -> new Create(where, content(file, where));
            case "modify", "replace" -> new Replace(where, content(file, where));
            case "delete" -> new Delete(where);
            default ->
                    throw new Faults(
                            DraftFault.FULL_FILE_SCHEMA_INVALID,
                            "'%s' needs a mode: create, modify or delete".formatted(where));
        };
    }

    /** The change this means for the base; nothing when the file is already as wanted. */
    default Optional<FileChange> resolve(BaseFiles base) throws Faults {
        return switch (this) {
            case Create(var path, var content) -> created(path, content, base.at(path));
            case Replace(var path, var content) -> replaced(path, content, base.at(path));
            case Delete(var path) -> deleted(path, base.at(path));
        };
    }

    private static Optional<FileChange> created(RepoPath path, String content, BaseFile there)
            throws Faults {
        return switch (there) {
            case BaseFile.Absent _ ->
                    Optional.of(new FileChange.Create(path, FileMode.REGULAR, content));
            case BaseFile.Text(_, var same) when same.equals(content) -> Optional.empty();
            case BaseFile.Text _, BaseFile.Opaque _ ->
                    throw refused("'%s' exists already; use mode modify", path);
        };
    }

    private static Optional<FileChange> replaced(RepoPath path, String content, BaseFile there)
            throws Faults {
        return switch (there) {
            case BaseFile.Text(_, var same) when same.equals(content) -> Optional.empty();
            case BaseFile.Text(var mode, _) ->
                    Optional.of(new FileChange.Modify(path, mode, content));
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
        var content = file.path("new_content");
        if (!content.isTextual()) {
            throw new Faults(
                    DraftFault.FULL_FILE_SCHEMA_INVALID,
                    "'%s' needs its whole text in 'new_content'".formatted(path));
        }
        return content.asText();
    }

    private static Faults refused(String sentence, RepoPath path) {
        return new Faults(DraftFault.UNSUPPORTED_CHANGE, sentence.formatted(path));
    }
}
