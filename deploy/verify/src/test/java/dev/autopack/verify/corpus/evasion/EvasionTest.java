package dev.autopack.verify.corpus.evasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.PrintedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is written where nothing may be written, however an answer or a commit puts it. */
class EvasionTest {
    private final Pipeline pipeline = new Pipeline();

    @Test
    void noAnswerEscapes() {
        var escapes = new TreeMap<String, Pipeline.End>();
        for (var evasion : Evasion.all()) {
            var end = pipeline.of(evasion.answer(), evasion.rules());
            if (!evasion.ends().contains(end)) {
                escapes.put(evasion.name(), end);
            }
        }

        assertThat(escapes).isEmpty();
    }

    @Test
    void noCommitEscapes(@TempDir Path folder) throws IOException {
        var escapes = new TreeMap<String, String>();
        try (var commits = HandMadeCommits.in(folder)) {
            for (var evasion : Table.rows("commits.txt")) {
                commits.escape(evasion.text()).ifPresent(why -> escapes.put(evasion.name(), why));
            }
        }

        assertThat(escapes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anHonestAnswerIsWritten(Format format) {
        var answer = format.answer("src/new.txt", false);

        assertThat(pipeline.of(answer, Pipeline.SCOPED)).isEqualTo(Pipeline.End.WRITTEN);
    }

    @Test
    void anHonestCommitIsFound(@TempDir Path folder) throws IOException {
        try (var commits = HandMadeCommits.in(folder)) {
            assertThat(commits.escape("100644 src/new.txt = x")).isPresent();
        }
    }

    @Test
    void thereAreHundredsOfThemAndNoNameIsUsedTwice() {
        var names = new HashSet<String>();

        assertThat(Evasion.all()).allMatch(one -> names.add(one.name()));
        assertThat(Table.rows("commits.txt")).allMatch(one -> names.add("commit: " + one.name()));
        assertThat(names).hasSizeGreaterThan(300);
    }

    @Test
    void thePageListsThem() {
        new PrintedPage(Checkout.here().resolve("docs/evasions.md"), EvasionPage.text())
                .assertKept();
    }
}
