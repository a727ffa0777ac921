package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Valid answers of all formats, broken in every way we know: always an outcome with a name, never
 * an exception. A full run: {@code mvn test -pl executor-service/server -Dtest=AnswerFuzzTest
 * -Dautopack.fuzz=100000}, with another seed by {@code -Dautopack.fuzz.seed}.
 */
class AnswerFuzzTest {
    private static final int ANSWERS = Integer.getInteger("autopack.fuzz", 5_000);
    private static final long SEED = Long.getLong("autopack.fuzz.seed", 20_261_121);

    @Test
    void anyBytesAtAllGiveANamedOutcome(TestReporter reporter) {
        var random = new Random(SEED);
        var mutations = new Mutations(random);
        var counts = new TreeMap<String, Integer>();

        for (var round = 0; round < ANSWERS; round++) {
            var answer = mutations.next();
            var how = reading(random);

            counts.merge(named(answer, how, round), 1, Integer::sum);
        }

        reporter.publishEntry(Map.of("seed", "" + SEED, "outcomes", counts.toString()));
        assertThat(counts.keySet()).contains("UNDERSTOOD", "CUT").hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "\"",
                "{\"a\":",
                "{\"files\":[",
                "```",
                "\n",
                "\\",
                "/*",
                "//",
                "...",
                "@@ -1 +1 @@\n",
                "{\"type\":\"x\"}\n",
                "diff --git a/x b/x\n",
                "--- a\n+++ b\n",
                "{}",
                "{\"files\":[]}",
                "\u2026",
                "+a\n",
                " x\n"
            })
    void aMegabyteOfOneThingIsRead(String part) {
        var answer = part.repeat((1 << 20) / part.length());

        for (var ending : Ending.values()) {
            for (var format : DraftFormat.values()) {
                assertThat(Answers.read(answer, Reading.PLAIN.ending(ending).asked(format)))
                        .isNotNull();
            }
        }
    }

    @Test
    void aLongTextThatAlmostStandsInALongFileIsSoughtOnce() {
        var file = "a".repeat(1 << 19);
        var almost = "a".repeat(1 << 18) + "b";
        var answer =
                "{\"operations\":[{\"type\":\"replace\",\"file_path\":\"new\",\"old_text\":\"%s\",\"content\":\"\"}]}"
                        .formatted(almost);

        var read =
                new AnswerReader()
                        .read(
                                answer,
                                Reading.PLAIN,
                                _ -> new BaseFile.Text(FileMode.REGULAR, file));

        assertThat(read).isInstanceOf(ReadDraft.Faulty.class);
    }

    private static Reading reading(Random random) {
        var endings = Ending.values();
        var formats = DraftFormat.values();
        return Reading.PLAIN
                .ending(endings[random.nextInt(endings.length)])
                .asked(formats[random.nextInt(formats.length)]);
    }

    private static String named(String answer, Reading how, int round) {
        try {
            return switch (Answers.read(answer, how)) {
                case ReadDraft.Understood(var change, _, _) -> kept(change, "UNDERSTOOD");
                case ReadDraft.Cut cut -> kept(cut.finished(), "CUT");
                case ReadDraft.Faulty faulty -> faulty.fault().name();
            };
        } catch (RuntimeException escaped) {
            throw new AssertionError(
                    "seed %d, round %d: %s".formatted(SEED, round, answer), escaped);
        }
    }

    private static String kept(ChangeSet change, String name) {
        assertThat(ChangeSet.of(change.changes())).isEqualTo(change);
        return name;
    }
}
