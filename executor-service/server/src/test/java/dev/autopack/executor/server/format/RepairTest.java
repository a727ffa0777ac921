package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTest {
    private static final String FILE = "{\"path\":\"x\",\"mode\":\"create\",\"new_content\":\"a\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"files\":[FILE]} | false",
                "```json;{\"files\":[FILE]};``` | false",
                "Well: {\"files\":[FILE]} so. | false",
                "{\"files\":[FILE,]} | true",
                "{\"files\":[FILE, ...]} | true",
                "{\"files\":[ ...,FILE]} | true",
                "{\"files\":[ // the files;FILE /* all */]} | true",
                "{'files':[FILE]} | true",
                "{\"summary\":\"a;b\",\"files\":[FILE]} | true",
                "{\"files\":[FILE] | true",
                "{\"files\":[FILE | true"
            })
    void anAnswerIsMendedAndSaysSo(String answer, boolean repaired) {
        var text = answer.strip().replace("FILE", FILE).replace(';', '\n');

        assertThat(Answers.read(text, Reading.PLAIN))
                .isInstanceOfSatisfying(
                        ReadDraft.Understood.class,
                        read -> {
                            assertThat(read.repaired()).isEqualTo(repaired);
                            assertThat(read.change().changes()).hasSize(1);
                        });
    }

    @Test
    void noPartOfACutAnswerBecomesAChange() {
        var whole =
                "{\"summary\":\"s\",\"files\":[%s,%s]}"
                        .formatted(FILE, FILE.replace("\"x\"", "\"y\""));

        for (var end = 0; end < whole.length(); end++) {
            for (var ending : new Ending[] {Ending.CUT, Ending.DOUBTFUL}) {
                var read = Answers.read(whole.substring(0, end), Reading.PLAIN.ending(ending));

                assertThat(read)
                        .as(whole.substring(0, end))
                        .isNotInstanceOf(ReadDraft.Understood.class);
            }
        }
        assertThat(Answers.read(whole, Reading.PLAIN.ending(Ending.CUT)))
                .isInstanceOf(ReadDraft.Understood.class);
    }

    @Test
    void anExampleInsideAFileIsNoAnswer() {
        var cut =
                "{\"files\":[{\"path\":\"doc.md\",\"mode\":\"create\",\"new_content\":\"# How\n```json\n{\"files\":[%s]}\n```\n"
                        .formatted(FILE.replace("\"", "\\\""));

        assertThat(Answers.outcome(cut, Reading.PLAIN.ending(Ending.CUT)))
                .isEqualTo("cut after [], in [doc.md]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"files\":[FILE]} {\"files\":[FILE]} | full_file_parse_failed",
                "{\"files\":[FILE],\"files\":[]} | full_file_parse_failed",
                "{\"files\":[{\"path\":\"x\",\"mode\":\"create\",\"new_content\":\"\\ud800\"}]} | invalid_content",
                "{\"files\":[{\"path\":\"x\",\"mode\":\"create\",\"new_content\":\"\\u0000\"}]} | invalid_content"
            })
    void whatIsAmbiguousOrNoTextIsRefused(String answer, String outcome) {
        assertThat(Answers.outcome(answer.strip().replace("FILE", FILE), Reading.PLAIN))
                .isEqualTo(outcome);
    }

    @Test
    void ofACutPatchTheLastFileIsUnfinished() {
        var patch =
                "diff --git a/n.txt b/n.txt\nnew file mode 100644\n--- /dev/null\n+++ b/n.txt\n@@ -0,0 +1,2 @@\n+one\ntwo\ndiff --git a/build/b.txt b/build/b.txt\n--- a/build/b.txt\n+++ b/build/b.txt\n@@ -1,2 +1,2 @@\n alp";

        assertThat(Answers.outcome(patch, Reading.PLAIN.ending(Ending.CUT)))
                .isEqualTo("cut after [n.txt], in [build/b.txt]");
    }
}
