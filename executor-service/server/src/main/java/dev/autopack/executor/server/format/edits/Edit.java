package dev.autopack.executor.server.format.edits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Fields;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One edit as the answer gives it.
 *
 * @param place where it goes, as far as the answer says
 */
record Edit(EditKind kind, RepoPath path, String content, Place place) {
    /** A place by lines, by a text that stands there, and by the lines around it. */
    record Place(
            OptionalInt start,
            OptionalInt end,
            Optional<String> text,
            String before,
            String after) {
        boolean hasContext() {
            return !before.isBlank() || !after.isBlank();
        }
    }

    static Edit of(JsonNode node) throws Faults {
        var path = Fields.path(node, DraftFault.STRUCTURED_EDIT_SCHEMA_INVALID);
        var word = Fields.text(node, "type").orElse("");
        var kind =
                EditKind.of(word)
                        .orElseThrow(
                                () ->
                                        invalid(
                                                path,
                                                "needs a type: insert, replace, delete, append or prepend"));
        return new Edit(kind, path, content(node, kind, path), place(node));
    }

    private static Place place(JsonNode node) {
        var line = Fields.integer(node, "line");
        var start = Fields.integer(node, "start_line");
        var first = start.isPresent() ? start : line;
        var end = Fields.integer(node, "end_line");
        return new Place(
                first,
                end.isPresent() ? end : first,
                Fields.text(node, "old_text", "anchor").filter(text -> !text.isEmpty()),
                Fields.text(node, "context_before").orElse(""),
                Fields.text(node, "context_after").orElse(""));
    }

    private static String content(JsonNode node, EditKind kind, RepoPath path) throws Faults {
        if (kind == EditKind.DELETE) {
            return "";
        }
        var content =
                Fields.text(node, "content", "new_text")
                        .orElseThrow(() -> invalid(path, "needs a string 'content'"));
        return Fields.requireText(path, content);
    }

    private static Faults invalid(RepoPath path, String sentence) {
        return new Faults(
                DraftFault.STRUCTURED_EDIT_SCHEMA_INVALID,
                "an operation on '%s' %s".formatted(path, sentence));
    }
}
