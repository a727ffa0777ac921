package dev.autopack.executor.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expected 3 but was -4.5 | expected [N] but was [N]",
                "at 2026-11-21T05:04:30.123Z it broke | at it broke",
                "at 2026-11-21 05:04:30,5 +0100 it broke | at it broke",
                "on 2026-11-21 | on",
                "[05:04:30] ERROR | [] ERROR",
                "run 123e4567-e89b-12d3-a456-426614174000 | run [UUID]",
                "in /work/run-7/src/shop.py:12 | in [PATH]/shop.py:[N]",
                "in C:\\work\\7\\shop.py | in [PATH]/shop.py",
                "in /tmp/junit123/x/log.txt | in [PATH]",
                "in /var/folders/zz/x | in [PATH]",
                "java.lang.Object@1a2b3c4d | java.lang.Object@[ID]",
                "pointer 0xDEADbeef | pointer [ID]",
                "commit 4f8e12c9a0 | commit [ID]",
                "Time elapsed: 0.012 s | Time elapsed: [TIME]",
                "took 3ms, 4 min, 5 seconds | took [TIME], [TIME], [TIME]",
                "a \t  b | a b",
                "is \u001B[31mred\u001B[0m | is red",
                // names that hold digits say which failure it is
                "test_1 failed | test_1 failed",
                "shouldAdd2Items | shouldAdd2Items",
                "test[1] failed | test[1] failed",
                "case-2 failed | case-2 failed",
                "adds.2 failed | adds.2 failed",
                "tests/test_shop.py::test_a | tests/test_shop.py::test_a",
                "src/a is bad | src/a is bad",
                "http://localhost/x | http://localhost/x",
                "added decade | added decade",
                "serial 12345678 | serial [N]",
                "/a | /a",
            })
    void whatDiffersFromRunToRunIsTakenOut(String message, String plain) {
        assertThat(Plain.words(message)).isEqualTo(plain.strip());
    }

    @Test
    void aVeryLongMessageIsReadToALimit() {
        var head = "word ".repeat(4_000);

        assertThat(print(head + "a")).isEqualTo(print(head + "b"));
        assertThat(print(head.substring(5) + "aaaaa"))
                .isNotEqualTo(print(head.substring(5) + "bbbbb"));
    }

    @Test
    void theReasonBelongsToIt() {
        assertThat(Failure.of(Reason.TESTS_FAILED, "x"))
                .isNotEqualTo(Failure.of(Reason.REVIEW_REJECTED, "x"));
        assertThat(print("x")).matches("[0-9a-f]{64}").isEqualTo(print("x"));
    }

    @Test
    void namesStandForTheFailureWhateverWasPrinted() {
        var one = named("log of Monday", "test 2", "test 1");

        assertThat(named("log of Tuesday", "test 1", "test 2", "test 2")).isEqualTo(one);
        assertThat(named("log of Monday", "test 1")).isNotEqualTo(one);
        assertThat(named("log of Monday", "test 1", "test 3")).isNotEqualTo(one);
    }

    @Property(tries = 300)
    void equalFailuresOfTwoRunsAreEqual(
            @ForAll("words") String words, @ForAll("run") String one, @ForAll("run") String other) {
        assertThat(print(words + " " + one)).isEqualTo(print(words + "   " + other));
    }

    @Property(tries = 300)
    void failuresOfDifferentTestsDiffer(
            @ForAll("test") String one, @ForAll("test") String other, @ForAll("run") String run) {
        if (!one.equals(other)) {
            assertThat(print(one + " failed " + run)).isNotEqualTo(print(other + " failed " + run));
            assertThat(named(run, one)).isNotEqualTo(named(run, other));
        }
    }

    @Property(tries = 300)
    void anyTextHasAFingerprint(@ForAll @StringLength(max = 300) String text) {
        assertThat(print(text)).hasSize(64);
    }

    @Property(tries = 100)
    void namesAreASet(@ForAll @Size(min = 1, max = 9) List<@AlphaChars String> names) {
        assertThat(named("", names.reversed().toArray(String[]::new)))
                .isEqualTo(named("", names.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> test() {
        return Arbitraries.of("test", "should", "when")
                .flatMap(head -> Arbitraries.integers().between(1, 999).map(n -> head + "_" + n));
    }

    @Provide
    Arbitrary<String> run() {
        return Arbitraries.longs().between(1, 4_000_000_000L).map(FingerprintTest::run);
    }

    private static String run(long seed) {
        return "at %s in /work/w%d/src/a.py:%d %s took %d.%03d s for %d at 0x%x"
                .formatted(
                        Instant.ofEpochSecond(seed),
                        seed % 100,
                        seed % 77,
                        new UUID(seed * 31, seed * 17),
                        seed % 60,
                        seed % 1000,
                        seed,
                        seed);
    }

    private static String print(String detail) {
        return Failure.of(Reason.TESTS_FAILED, detail).fingerprint().value();
    }

    private static String named(String detail, String... names) {
        return Failure.of(Reason.TESTS_FAILED, detail, List.of(names)).fingerprint().value();
    }
}
