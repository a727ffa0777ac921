package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Reports come out of a sandbox: any bytes may stand in them. */
class MutatedReportsTest {
    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?><!-- c --><testsuites><testsuite name="a" errors="1">
            <testcase classname="A" name="x&#10;y" time=""><failure message="m&amp;" type="T"><![CDATA[ ]] > ]]>
            </failure><rerunFailure/></testcase><testcase classname="" name="b"><error/></testcase>
            <testsuite name="c" errors="1"/></testsuite></testsuites>
            """;
    private static final String GO =
            """
            {"Time":"2026-01-01T00:00:00Z","Action":"start","Package":"p"}
            {"Action":"run","Package":"p","Test":"TestA"}
            {"Action":"output","Package":"p","Test":"TestA","Output":"x\\u0000\\ud800\\n"}
            {"Action":"fail","Package":"p","Test":"TestA","Elapsed":0.1}
            {"Action":"fail","Package":"p","FailedBuild":"p"}
            """;
    private static final String TAP =
            """
            TAP version 13
                ok 1 - a # SKIP
                  ---
                  x: 1
                  ...
                1..1
            not ok 1 - b # t\\#
            1..2
            Bail out!
            """;

    private static Path tree;

    @BeforeContainer
    static void folder() throws IOException {
        tree = Files.createTempDirectory("mutated");
    }

    @AfterContainer
    static void clean() throws IOException {
        Files.deleteIfExists(tree.resolve("r.xml"));
        Files.delete(tree);
    }

    @Property(tries = 1500)
    void aMutatedFileIsReadOrCountsAsUncollected(@ForAll long seed) throws IOException {
        Files.write(tree.resolve("r.xml"), mutated(XML, new Random(seed)));

        assertBounded(() -> new Reports(tree, List.of("*.xml")).read());
    }

    @Property(tries = 1500)
    void aMutatedStreamIsReadOrIsNoReport(@ForAll long seed) {
        var random = new Random(seed);
        var bytes = mutated(random.nextBoolean() ? GO : TAP, random);

        assertBounded(
                () -> {
                    var reports = new Reports(tree, List.of("none/*.xml"));
                    reports.stream().heard(bytes, bytes.length);
                    return reports.read();
                });
    }

    /** Reading that may refuse. */
    private interface Reading {
        List<TestCase> read() throws IOException;
    }

    private static void assertBounded(Reading reading) {
        try {
            assertThat(reading.read())
                    .allSatisfy(test -> assertThat(test.id()).hasSizeLessThanOrEqualTo(1000))
                    .allSatisfy(test -> assertThat(test.signature()).hasSizeLessThanOrEqualTo(200));
        } catch (Refusal refused) {
            assertThat(refused.reason()).isEqualTo(Reason.TESTS_FAILED);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    // Bytes flipped, cut out, doubled, moved and put in, a few times over.
    private static byte[] mutated(String text, Random random) {
        var bytes = new StringBuilder(latin(text.getBytes(StandardCharsets.UTF_8)));
        for (var turn = random.nextInt(8); turn >= 0 && !bytes.isEmpty(); turn--) {
            var at = random.nextInt(bytes.length());
            var end = Math.min(bytes.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.delete(at, end);
                case 2 -> bytes.insert(at, bytes.substring(at, end));
                case 3 -> bytes.insert(random.nextInt(bytes.length()), bytes.substring(at, end));
                default -> bytes.insert(at, (char) random.nextInt(256));
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
