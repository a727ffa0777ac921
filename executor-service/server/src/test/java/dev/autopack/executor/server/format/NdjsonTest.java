package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.domain.policy.PathEntries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonTest {
    private static final Reading ASKED = Reading.PLAIN.asked(DraftFormat.NDJSON);

    @Test
    void eachLineChangesOneFileAndTypesAreInferred() {
        var answer =
                """
                {"type":"meta","summary":"s","total_operations":4}
                {"type":"create","file_path":"n/x.txt","content":"x\\n"}

                {"file_path":"build/b.txt","operations":[{"type":"append","content":"c"},{"type":"insert_after","anchor":"alpha","content":"z"},{"type":"replace","old_text":"beta","new_text":"B"}]}
                {"type":"delete","file_path":"win.txt"}
                {"file_path":"./y.txt","content":"y\\n"}
                """;

        assertThat(Answers.outcome(answer, Reading.PLAIN))
                .contains("path=build/b.txt, mode=REGULAR, content=alpha\nz\nB\nc\n]")
                .contains("Create[path=n/x.txt")
                .contains("Delete[path=win.txt]")
                .contains("Create[path=y.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "M2;A;B | [Create",
                "M3;A;B | cut after [a.txt, b.txt], in []",
                "M1;A;B | cut after [a.txt, b.txt], in []",
                "A;{\"type\":\"create\",\"file_path\":\"b.txt\",\"cont | cut after [a.txt], in [b.txt]",
                "A;{\"type\":\"create\",broken};B | ndjson_line_invalid",
                "prose only | ndjson_no_operations",
                "M0 | ndjson_no_operations",
                "A;B;Done. | [Create",
                "```json;A;B;``` | [Create",
                "A;{\"type\":\"modify\",\"file_path\":\"none\",\"operations\":[]} | unsupported_change",
                "A;{\"type\":\"modify\",\"file_path\":\"build/b.txt\",\"operations\":[{\"type\":\"replace\",\"old_text\":\"zz\",\"new_text\":\"\"}]} | ndjson_operation_failed",
                "A;{\"type\":\"delete\",\"file_path\":\"../x\"} | invalid_path",
                "A;{\"type\":\"delete\",\"file_path\":\"/etc/passwd\"} | invalid_path"
            })
    void anAnswerIsWholeOrNamed(String answer, String outcome) {
        var text =
                answer.replaceAll("\\bM(\\d)", "{\"type\":\"meta\",\"total_operations\":$1}")
                        .replaceAll(
                                "(^|;)A",
                                "$1{\"type\":\"create\",\"file_path\":\"a.txt\",\"content\":\"a\"}")
                        .replaceAll(
                                "(^|;)B",
                                "$1{\"type\":\"create\",\"file_path\":\"b.txt\",\"content\":\"b\"}")
                        .replace(';', '\n');

        assertThat(Answers.outcome(text, ASKED)).startsWith(outcome.strip());
    }

    @Test
    void onlyPathsOfTheManifestAreTakenInItsSpelling() {
        var expected = new PathEntries(List.of("docs/Guide.md", "lib/"));
        var how =
                new Reading(
                        DraftFormat.NDJSON,
                        Ending.CHOSEN,
                        expected,
                        new PathEntries(List.of()),
                        Reading.PLAIN.leniency());
        var line = "{\"type\":\"create\",\"file_path\":\"%s\",\"content\":\"x\"}\n";

        assertThat(Answers.outcome(line.formatted("docs/guide.md"), how)).contains("docs/Guide.md");
        assertThat(Answers.outcome(line.formatted("lib/x"), how)).startsWith("[Create");
        assertThat(Answers.outcome(line.formatted("other/x"), how))
                .isEqualTo("ndjson_outside_manifest");
    }

    @Test
    void theFilesWrapperIsReadEvenWhenItIsCut() {
        var whole =
                "{\"files\":[{\"file_path\":\"a.txt\",\"content\":\"a\"},{\"file_path\":\"b.txt\",\"content\":\"b\"}]}";

        assertThat(Answers.outcome(whole, ASKED)).contains("a.txt", "b.txt");
        assertThat(Answers.outcome(whole.substring(0, whole.length() - 6), ASKED))
                .isEqualTo("cut after [a.txt], in [b.txt]");
    }
}
