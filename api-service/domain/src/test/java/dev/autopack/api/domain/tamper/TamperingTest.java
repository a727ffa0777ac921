package dev.autopack.api.domain.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases stand in files like a diff: {@code #} begins one, {@code !} is the beginning of a
 * finding, {@code @} names a file, and each further line begins with a blank, a minus or a plus.
 */
class TamperingTest {
    private static final List<String> TABLES =
            List.of("java", "python", "script", "go", "others", "settings", "innocent");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void eachCaseHasItsFindingsAndNoOther(
            String name, List<String> expected, List<FileEdit> edits) {
        var findings = Tampering.in(edits);

        assertThat(findings).as(name).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            assertThat(findings.get(i)).as(name).startsWith(expected.get(i));
        }
    }

    static Stream<Arguments> eachCaseHasItsFindingsAndNoOther() {
        return TABLES.stream().flatMap(TamperingTest::cases);
    }

    @Test
    void theTableIsAsLargeAsItIsSaidToBe() {
        assertThat(eachCaseHasItsFindingsAndNoOther()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases("innocent")).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    @Tag("slow")
    void everyLineOfEveryCaseMayBeMissingWithoutHarm() {
        TABLES.stream()
                .flatMap(TamperingTest::cases)
                .flatMap(one -> ((List<?>) one.get()[2]).stream())
                .map(FileEdit.class::cast)
                .forEach(TamperingTest::cutAnywhere);
    }

    @Test
    @Tag("slow")
    void hostileTextsComeToAnEnd() {
        for (var unit :
                List.of(
                        "@Test ",
                        "mvn pytest ",
                        "omit = [",
                        "expect(",
                        "assert \"",
                        "def test_a(",
                        "/*",
                        "a||")) {
            var hostile = unit.repeat(50_000 / unit.length());
            for (var path :
                    List.of("pom.xml", "tox.ini", "tests/test_a.py", "ATest.java", "a.test.ts")) {
                assertThat(
                                Tampering.in(
                                        List.of(
                                                new FileEdit(path, "", hostile),
                                                new FileEdit("b/" + path, hostile, ""))))
                        .hasSizeLessThanOrEqualTo(50);
            }
        }
    }

    @Test
    void whatIsTooMuchToCompareIsForAPersonToSee() {
        var large = new FileEdit("tests/test_large.py", "", "x = 1\n".repeat(400_000));

        assertThat(Tampering.in(List.of(large)))
                .containsExactly("Too much to compare: tests/test_large.py");
    }

    @Test
    void manyFindingsAreNotAllTold() {
        var edits =
                IntStream.range(0, 100)
                        .mapToObj(
                                n -> new FileEdit("tests/test_%d.py".formatted(n), "assert x", "y"))
                        .toList();

        assertThat(Tampering.in(edits)).hasSize(50);
    }

    private static void cutAnywhere(FileEdit edit) {
        for (var at = 0; at < edit.after().length(); at += 7) {
            var cut = new FileEdit(edit.path(), edit.before(), edit.after().substring(0, at));
            assertThat(Tampering.in(List.of(cut))).hasSizeLessThanOrEqualTo(50);
        }
    }

    private static Stream<Arguments> cases(String table) {
        var cases = new ArrayList<Arguments>();
        for (var block : read(table).split("(?m)^# ")) {
            if (!block.isBlank()) {
                cases.add(oneCase(table, block));
            }
        }
        return cases.stream();
    }

    private static Arguments oneCase(String table, String block) {
        var lines = block.lines().toList();
        var expected =
                lines.stream()
                        .filter(line -> line.startsWith("! "))
                        .map(line -> line.substring(2))
                        .sorted()
                        .toList();
        var edits = new ArrayList<FileEdit>();
        for (var file : block.split("(?m)^@ ")) {
            if (!file.equals(block.split("(?m)^@ ")[0])) {
                edits.add(edit(file));
            }
        }
        return Arguments.of(table + ": " + lines.getFirst(), expected, List.copyOf(edits));
    }

    private static FileEdit edit(String file) {
        var before = new StringBuilder();
        var after = new StringBuilder();
        file.lines().skip(1).forEach(line -> put(line, before, after));
        return new FileEdit(
                file.lines().findFirst().orElseThrow(), before.toString(), after.toString());
    }

    private static void put(String line, StringBuilder before, StringBuilder after) {
        var text = line.isEmpty() ? "\n" : line.substring(1) + "\n";
        if (!line.startsWith("+")) {
            before.append(text);
        }
        if (!line.startsWith("-")) {
            after.append(text);
        }
    }

    private static String read(String table) {
        try (var in = TamperingTest.class.getResourceAsStream("/tamper/" + table + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
