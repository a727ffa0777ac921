package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.ChangeSize;
import dev.autopack.executor.domain.draft.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {
    @ParameterizedTest
    @CsvSource({
        "hundred.txt, 40, ok",
        "hundred.txt, 39, suspicious_shrinkage",
        "hundred.txt, 300, ok",
        "hundred.txt, 301, suspicious_growth",
        "hundred.yaml, 301, ok",
        "src/A.java, 150, ok",
        "src/A.java, 151, suspicious_growth",
        "thousand.txt, 999, ok",
        "long.txt, 1001, readonly_violation"
    })
    void aFileWrittenAnewKeepsItsSize(String path, int lines, String outcome) {
        var answer = wholeFile(path, Answers.lines(lines - 1) + "last\n");

        assertThat(Answers.outcome(answer, Reading.PLAIN))
                .matches(
                        found ->
                                outcome.equals("ok")
                                        ? found.startsWith("[Modify")
                                        : found.equals(outcome));
    }

    @Test
    void thePlanMayAllowIt() {
        var all = new Reading.Leniency(true, true, true, ChangeSize.LARGE_REFACTOR);
        var how = Reading.PLAIN.leniency(all);

        assertThat(Answers.outcome(wholeFile("hundred.txt", "x\n"), how)).startsWith("[Modify");
        assertThat(Answers.outcome(wholeFile("hundred.txt", Answers.lines(500)), how))
                .startsWith("[Modify");
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL_FIX, hundred.txt, 30, ok",
        "SMALL_FIX, hundred.txt, 31, churn_limit_exceeded",
        "RELAXED_FIX, hundred.txt, 60, ok",
        "RELAXED_FIX, hundred.txt, 61, churn_limit_exceeded",
        "ORDINARY, hundred.txt, 100, ok",
        "SMALL_FIX, hundred.yaml, 100, ok"
    })
    void aSmallFixChangesAFewLines(ChangeSize size, String path, int changed, String outcome) {
        var rest = Answers.HUNDRED.lines().skip(changed).map(line -> line + "\n").toList();
        var answer = wholeFile(path, "changed\n".repeat(changed) + String.join("", rest));
        var how = Reading.PLAIN.leniency(new Reading.Leniency(false, false, false, size));

        assertThat(Answers.outcome(answer, how))
                .matches(
                        found ->
                                outcome.equals("ok")
                                        ? found.startsWith("[Modify")
                                        : found.equals(outcome));
    }

    @Test
    void aSmallFixKeepsWhatAFileDeclares() {
        var small = new Reading.Leniency(false, false, false, ChangeSize.SMALL_FIX);
        var allowed = new Reading.Leniency(false, false, true, ChangeSize.SMALL_FIX);
        var answer = wholeFile("mod.py", "class Two:\n    pass\n" + Answers.lines(40));

        assertThat(Answers.outcome(answer, Reading.PLAIN.leniency(small)))
                .isEqualTo("symbol_missing_after_full_file_replacement");
        assertThat(Answers.outcome(answer, Reading.PLAIN.leniency(allowed))).startsWith("[Modify");
    }

    private static String wholeFile(String path, String content) {
        return "{\"files\":[{\"path\":\"%s\",\"mode\":\"modify\",\"new_content\":\"%s\"}]}"
                .formatted(path, content.replace("\n", "\\n"));
    }
}
