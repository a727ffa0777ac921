package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredEditsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "replace`build/b.txt`start_line:1,end_line:1`A | A;beta;",
                "replace`build/b.txt`start_line:1,end_line:2`A | A;",
                "delete`build/b.txt`line:2` | alpha;",
                "insert`build/b.txt`line:2`x;y; | alpha;x;y;beta;",
                "insert`build/b.txt`line:3`x | alpha;beta;x;",
                "prepend`build/b.txt``x | x;alpha;beta;",
                "append`no-end.txt``c; | a;b;c",
                "insert`no-end.txt`line:1`x | x;a;b",
                "delete`no-end.txt`line:2` | a",
                "append`new.txt``n; | n;",
                "replace`build/b.txt`'old_text':'pha'`X | alX;beta;",
                "insert`build/b.txt`'anchor':'lph'`x | alpha;x;beta;",
                "replace`build/b.txt`line:2,'context_before':'alpha'`x | alpha;x;",
                "append`build/b.txt`'context_before':'beta'`x | alpha;beta;x;",
                "replace`build/b.txt`start_line:0,end_line:1`x | structured_edit_out_of_range",
                "replace`build/b.txt`start_line:2,end_line:3`x | structured_edit_out_of_range",
                "replace`build/b.txt`start_line:2,end_line:1`x | structured_edit_out_of_range",
                "insert`build/b.txt`line:4`x | structured_edit_out_of_range",
                "replace`build/b.txt`line:99999999999`x | structured_edit_out_of_range",
                "replace`build/b.txt``x | structured_edit_out_of_range",
                "replace`build/b.txt`'old_text':'a'`X | structured_edit_context_mismatch",
                "replace`build/b.txt`'old_text':'zz'`X | structured_edit_context_mismatch",
                "insert`build/b.txt`line:1,'context_after':'beta;alpha'`x | structured_edit_context_mismatch",
                "append`build/b.txt`'context_after':'beta'`x | structured_edit_context_mismatch",
                "prepend`build/b.txt`'context_before':'alpha'`x | structured_edit_context_mismatch",
                "delete`build/b.txt`line:1,'context_after':'gamma'` | structured_edit_context_mismatch",
                "replace`new.txt`line:1`x | unsupported_change",
                "append`logo.png``x | unsupported_change",
                "append`../x``x | invalid_path",
                "rename`build/b.txt``x | structured_edit_schema_invalid"
            })
    void anEditIsMadeAtItsPlaceOrRefused(String edit, String outcome) {
        var parts = edit.strip().split("`", -1);
        var answer = plan(operation(parts[0], parts[1], parts[2], parts[3]));

        var wanted =
                outcome.contains(";") || outcome.length() == 1
                        ? outcome.replace(';', '\n')
                        : outcome;

        assertThat(only(answer)).isEqualTo(wanted);
    }

    @Test
    void severalEditsCountTheLinesOfTheFileAsItWas() {
        var answer =
                plan(
                        operation("insert", "build/b.txt", "line:2", "1"),
                        operation("insert", "build/b.txt", "line:2", "2"),
                        operation("replace", "build/b.txt", "line:2", "B"),
                        operation("insert", "build/b.txt", "line:1", "0"));

        assertThat(only(answer)).isEqualTo("0\nalpha\n1\n2\nB\n");
    }

    @Test
    void editsThatOverlapAreRefusedWhole() {
        var twice =
                plan(
                        operation("append", "no-end.txt", "", "x"),
                        operation("replace", "hundred.txt", "start_line:2,end_line:5", "x"),
                        operation("delete", "hundred.txt", "line:5", ""));
        var inside =
                plan(
                        operation("replace", "hundred.txt", "start_line:2,end_line:5", "x"),
                        operation("insert", "hundred.txt", "line:4", "y"));

        assertThat(only(twice)).isEqualTo("structured_edit_overlap");
        assertThat(only(inside)).isEqualTo("structured_edit_overlap");
    }

    @Test
    void windowsLineEndsStay() {
        assertThat(only(plan(operation("append", "win.txt", "", "x;"))))
                .isEqualTo("one\r\ntwo\r\nx\r\n");
    }

    @Test
    void aPlanWithoutOperationsIsRefused() {
        assertThat(only("{\"operations\":[]}")).isEqualTo("structured_edit_no_operations");
    }

    @Test
    void ofACutPlanTheFilesBeforeTheLastAreFinished() {
        var whole =
                plan(
                        operation("append", "build/b.txt", "", "x"),
                        operation("append", "no-end.txt", "", "y"),
                        operation("append", "no-end.txt", "", "z"));
        var cut = whole.substring(0, whole.length() - 30);

        assertThat(Answers.outcome(cut, Reading.PLAIN.ending(Ending.CUT)))
                .isEqualTo("cut after [build/b.txt], in [no-end.txt]");
    }

    private static String plan(String... operations) {
        return "{\"summary\":\"s\",\"operations\":[%s]}".formatted(String.join(",", operations));
    }

    private static String operation(String type, String path, String place, String content) {
        var members =
                place.replaceAll("(\\w+):(\\d)", "\"$1\":$2")
                        .replace('\'', '"')
                        .replace(";", "\\n");
        return "{\"type\":\"%s\",\"file_path\":\"%s\",%s\"content\":\"%s\"}"
                .formatted(
                        type,
                        path,
                        members.isEmpty() ? "" : members + ",",
                        content.replace(";", "\\n"));
    }

    private static String only(String answer) {
        return switch (Answers.read(answer, Reading.PLAIN)) {
            case ReadDraft.Understood(var change, _, _) ->
                    switch (change.changes().getFirst()) {
                        case FileChange.Create(_, _, var content) -> content;
                        case FileChange.Modify(_, _, var content) -> content;
                        case FileChange.Delete(var path) -> "deleted " + path;
                    };
            case ReadDraft.Cut(_, _, var open, _) -> "cut in " + open;
            case ReadDraft.Faulty(var fault, _) -> fault.code();
        };
    }
}
