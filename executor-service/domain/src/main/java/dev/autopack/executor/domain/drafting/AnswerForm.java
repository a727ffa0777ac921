package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.Reading;

/** The words in which a builder is told how to write its answer. */
final class AnswerForm {
    private static final String FULL_FILES =
            """
            Answer with one JSON object and nothing else:
            {"summary": "...", "files": [{"path": "...", "mode": "create|modify|delete", "new_content": "..."}]}
            new_content is the complete new text of the file, never a part of it; null for a deletion.
            """;
    private static final String STRUCTURED_EDITS =
            """
            Answer with one JSON object and nothing else:
            {"summary": "...", "operations": [{"type": "insert|replace|delete|append|prepend", "file_path": "..."}]}
            replace and delete name start_line and end_line (counted from 1, both included) or old_text, which must
            stand in the file exactly once. insert names line, before which the content goes, or anchor, a text that
            stands in the file exactly once and after whose line the content goes. insert, replace, append and
            prepend carry content. context_before and context_after quote up to three lines around the place; they
            are checked. All line numbers are those of the files as shown, whatever other edits do. Edits must not
            overlap. Give all edits of one file before those of the next. A new file is made with append.
            """;
    private static final String NDJSON =
            """
            Answer with one JSON object per line, without line breaks inside an object, and nothing else. First:
            {"type": "meta", "summary": "...", "total_operations": 2}
            then one line for each file:
            {"type": "create", "file_path": "...", "content": "..."}
            {"type": "modify", "file_path": "...", "operations": [{"type": "replace", "old_text": "...", "new_text": "..."}]}
            {"type": "delete", "file_path": "..."}
            Operations of modify: append (content), insert_after (anchor, content), replace (old_text, new_text),
            replace_all (content, the whole new text). total_operations counts the lines after the first.
            """;

    private AnswerForm() {}

    static String words(Reading how) {
        return switch (how.asked()) {
            case FULL_FILES, DIFF -> FULL_FILES;
            case STRUCTURED_EDITS -> STRUCTURED_EDITS;
            case NDJSON -> NDJSON + allowed(how);
        };
    }

    /** The prompt's shape for the answer that is wanted. */
    static PromptShape shape(Reading how, long contextTokens) {
        return new PromptShape(
                words(how),
                how.asked() == DraftFormat.STRUCTURED_EDITS,
                how.asked() == DraftFormat.FULL_FILES,
                contextTokens);
    }

    private static String allowed(Reading how) {
        var entries = how.expected().entries();
        return entries.isEmpty()
                ? ""
                : "Name these paths and those below entries that end in / only: %s\n"
                        .formatted(String.join(", ", entries.stream().limit(60).toList()));
    }
}
