package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Fields;
import dev.autopack.executor.server.format.file.LineEnds;
import dev.autopack.executor.server.format.file.Search;

/** The operations of one {@code modify} line, each on what the one before left. */
record LineEdits(RepoPath path, LineEnds ends) {
    private static final int OPERATIONS_MAX = 500;

    String apply(String content, JsonNode operations) throws Faults {
        if (operations.size() > OPERATIONS_MAX) {
            throw failed("has more than %d operations".formatted(OPERATIONS_MAX));
        }
        var text = content;
        for (var operation : operations) {
            text = edited(text, operation);
            requireBounded(text.length());
        }
        return text;
    }

    private String edited(String text, JsonNode operation) throws Faults {
        return switch (Fields.text(operation, "type").orElse("")) {
            case "append" -> ends.close(ends.open(text) + ends.lines(needed(operation, "content")));
            case "insert_after" -> inserted(text, operation);
            case "replace" -> replaced(text, operation);
            case "replace_all" ->
                    operation.path("old_text").isTextual()
                            ? replacedEverywhere(text, operation)
                            : needed(operation, "content");
            default -> throw failed("has an operation of no known type");
        };
    }

    private String inserted(String text, JsonNode operation) throws Faults {
        var anchor = ends.fit(needed(operation, "anchor"));
        var at = place(text, anchor);
        var open = ends.open(text);
        var next = open.indexOf('\n', at + Math.max(0, anchor.length() - 1)) + 1;
        var content = ends.lines(needed(operation, "content"));
        return ends.close(open.substring(0, next) + content + open.substring(next));
    }

    private String replaced(String text, JsonNode operation) throws Faults {
        var old = ends.fit(needed(operation, "old_text"));
        var at = place(text, old);
        var now = ends.fit(needed(operation, "new_text"));
        return text.substring(0, at) + now + text.substring(at + old.length());
    }

    private String replacedEverywhere(String text, JsonNode operation) throws Faults {
        var old = ends.fit(needed(operation, "old_text"));
        var now = ends.fit(needed(operation, "new_text"));
        place(text, old);
        var places = Search.all(text, old);
        requireBounded(text.length() + places.length * (long) (now.length() - old.length()));
        var result = new StringBuilder();
        var done = 0;
        for (var at : places) {
            result.append(text, done, at).append(now);
            done = at + old.length();
        }
        return result.append(text, done, text.length()).toString();
    }

    private int place(String text, String wanted) throws Faults {
        var at = wanted.isEmpty() ? -1 : Search.first(text, wanted, 0);
        if (at < 0) {
            throw failed("does not hold the text that an operation names");
        }
        return at;
    }

    private String needed(JsonNode operation, String name) throws Faults {
        var value =
                Fields.text(operation, name)
                        .orElseThrow(() -> failed("has an operation without '%s'".formatted(name)));
        return Fields.requireText(path, value);
    }

    private void requireBounded(long length) throws Faults {
        if (length > ChangeSet.BYTES_MAX) {
            throw failed("grows beyond %d bytes".formatted(ChangeSet.BYTES_MAX));
        }
    }

    private Faults failed(String sentence) {
        return new Faults(DraftFault.NDJSON_OPERATION_FAILED, "'%s' %s".formatted(path, sentence));
    }
}
