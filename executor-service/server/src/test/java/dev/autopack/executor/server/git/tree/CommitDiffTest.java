package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitDiffTest {
    private static final int MOST = 10_000;

    @TempDir Path place;
    private RemoteRepository repository;

    @BeforeEach
    void aRepository() throws IOException {
        repository = RemoteRepository.create(place.resolve("r.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aChangedLineIsShownAsGitShowsIt() throws IOException {
        var diff = diff(MOST, file("a", "one\ntwo\n"), file("a", "one\nthree\n"));

        assertThat(diff)
                .startsWith("diff --git a/a b/a\n")
                .contains("@@ -1,2 +1,2 @@\n one\n-two\n+three\n");
    }

    @Test
    void aBinaryFileIsNamedAndNotShown() throws IOException {
        var diff = diff(MOST, bytes("a", new byte[] {1, 0, 2}), bytes("a", new byte[] {3, 0, 4}));

        assertThat(diff).contains("diff --git a/a b/a").contains("Binary files differ");
    }

    @Test
    void aRenamedFileIsShownAsRemovedAndAdded() throws IOException {
        var diff = diff(MOST, file("a", "same\n"), file("b", "same\n"));

        assertThat(diff).contains("deleted file").contains("-same").contains("+same");
    }

    @Test
    void anOtherModeIsShown() throws IOException {
        var diff = diff(MOST, file("a", "same\n"), Entry.program("a", "same\n"));

        assertThat(diff).contains("old mode 100644\nnew mode 100755\n");
    }

    @Test
    void aLinkIsShownWithItsTarget() throws IOException {
        var diff = diff(MOST, file("a", "same\n"), Entry.link("a", "/etc/passwd"));

        assertThat(diff).contains("120000").contains("+/etc/passwd");
    }

    @Test
    void attributesOfTheRepositoryHideNothing() throws IOException {
        var base =
                repository.commit("main", file("a", "one\n"), file(".gitattributes", "* -diff\n"));
        var commit =
                repository.commit("main", file("a", "two\n"), file(".gitattributes", "* -diff\n"));

        assertThat(diff(MOST, base, commit)).contains("-one\n+two\n");
    }

    @Test
    void bytesThatAreNoTextBecomeReplacementCharacters() throws IOException {
        var diff =
                diff(
                        MOST,
                        file("a", "one\n"),
                        bytes("a", new byte[] {'x', (byte) 0xff, (byte) 0xc3, '\n'}));

        assertThat(diff).contains("+x\ufffd\ufffd\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93})
    void aCutNeverBreaksACharacter(int most) throws IOException {
        var diff = diff(most, file("a", "x\n"), file("a", "äß€\ud83d\ude00".repeat(40) + "\n"));

        assertThat(diff.length()).isBetween(Math.max(0, most - 1), most);
        assertThat(new String(diff.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(diff)
                .doesNotContain("\ufffd");
    }

    @Test
    void aHugeFileIsBoundedWithoutBeingComparedLineByLine() throws IOException {
        var diff = diff(MOST, file("a", "x\n"), file("a", "0123456789abcdef".repeat(1 << 20)));

        assertThat(diff).startsWith("diff --git a/a b/a").hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void aHundredThousandOtherLinesAreBounded() throws IOException {
        var diff = diff(MOST, file("a", lines(1)), file("a", lines(2)));

        assertThat(diff).hasSize(MOST).startsWith("diff --git a/a b/a");
    }

    // Few different lines in another order: a comparison of all with all would take minutes.
    @Test
    void aHundredThousandShuffledLinesOfFewWordsAreBounded() throws IOException {
        var diff = diff(MOST, file("a", words(1)), file("a", words(2)));

        assertThat(diff).hasSize(MOST).contains("@@ -1,100000 +1,100000 @@\n-word");
    }

    @Test
    void aHundredThousandLinesInAnotherOrderAreBounded() throws IOException {
        var diff = diff(MOST, file("a", order(1)), file("a", order(2)));

        assertThat(diff).startsWith("diff --git a/a b/a").hasSize(MOST);
    }

    private static String order(int seed) {
        var lines =
                IntStream.range(0, 100_000)
                        .mapToObj("line %d"::formatted)
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(lines, new Random(seed));
        return String.join("\n", lines);
    }

    private static String lines(int seed) {
        return IntStream.range(0, 100_000)
                .mapToObj(line -> "line %d of %d".formatted(line, seed))
                .collect(Collectors.joining("\n"));
    }

    private static String words(int seed) {
        return new Random(seed)
                .ints(100_000, 0, 50)
                .mapToObj(word -> "word " + word)
                .collect(Collectors.joining("\n"));
    }

    private static Entry file(String path, String content) {
        return Entry.file(path, content);
    }

    private static Entry bytes(String path, byte[] content) {
        return new Entry(path, FileMode.REGULAR_FILE, content);
    }

    private String diff(int most, Entry before, Entry after) throws IOException {
        return diff(most, repository.commit("main", before), repository.commit("main", after));
    }

    private String diff(int most, String base, String commit) throws IOException {
        return CommitDiff.text(repository.repository(), parse(base), parse(commit), most);
    }

    private RevCommit parse(String commit) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            return walk.parseCommit(ObjectId.fromString(commit));
        }
    }
}
