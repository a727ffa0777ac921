package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Patches as git itself writes them, read back to the byte; one line shows the kind of line end.
 */
class PatchRoundTripTest {
    private static final String[] LINES = {
        "a", "b", "", "  indented", "-dash", "+plus", "@@ -1 +1 @@", "\u00e4", "\\", "trailing  "
    };
    private final AnswerReader reader = new AnswerReader();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aPatchGivesExactlyTheFileItWasMadeFrom(String end) throws IOException {
        var random = new Random(7);

        for (var round = 0; round < 2_000; round++) {
            var before = text(random, end);
            var after = edited(before, random, end);

            if (!before.equals(after)) {
                assertThat(applied(patch(before, after), before)).isEqualTo(after);
            }
        }
    }

    private static String text(Random random, String end) {
        var lines = new ArrayList<String>();
        for (var count = random.nextInt(2, 30); count > 0; count--) {
            lines.add(LINES[random.nextInt(LINES.length)]);
        }
        return joined(lines, random, end);
    }

    private static String edited(String before, Random random, String end) {
        var lines = new ArrayList<>(List.of(before.split("\r?\n")));
        for (var edits = random.nextInt(1, 6); edits > 0; edits--) {
            var at = random.nextInt(lines.size() + 1);
            if (random.nextBoolean() && at < lines.size() && lines.size() > 1) {
                lines.remove(at);
            } else {
                lines.add(at, LINES[random.nextInt(LINES.length)]);
            }
        }
        return joined(lines, random, end);
    }

    private static String joined(List<String> lines, Random random, String end) {
        var text = String.join(end, lines);
        // A text that ends in an empty line could not be told from one that ends in a line end.
        return random.nextInt(4) == 0 && !lines.getLast().isEmpty() ? text : text + end;
    }

    private static String patch(String before, String after) throws IOException {
        var old = raw(before);
        var now = raw(after);
        var edits =
                DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM)
                        .diff(RawTextComparator.DEFAULT, old, now);
        var bytes = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(bytes)) {
            formatter.format(edits, old, now);
        }
        return "--- a/f\n+++ b/f\n" + bytes.toString(StandardCharsets.UTF_8);
    }

    private String applied(String patch, String before) {
        var read =
                reader.read(patch, Reading.PLAIN, _ -> new BaseFile.Text(FileMode.REGULAR, before));
        assertThat(read).as(patch).isInstanceOf(ReadDraft.Understood.class);
        var changes = ((ReadDraft.Understood) read).change().changes();
        return changes.isEmpty() ? before : content(changes.getFirst());
    }

    private static String content(FileChange change) {
        assertThat(change)
                .isInstanceOf(FileChange.Modify.class)
                .extracting(FileChange::path)
                .isEqualTo(new RepoPath("f"));
        return ((FileChange.Modify) change).content();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
