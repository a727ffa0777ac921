package dev.autopack.verify.corpus.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What people committed before us would have landed, but for a handful. */
class HistoryTest {
    private static final double BLOCKED_MAX = 0.005;
    private static final int OWN_COMMITS = 40;
    // People break a file now and then, and mend it in the next commit.
    private static final int OWN_BLOCKED_MAX = 2;

    @Test
    void hardlyAnyCommitOfThisRepositoryIsBlocked() throws IOException {
        var blocks = new FalseBlocks();

        new OwnHistory(Checkout.here().root(), OWN_COMMITS).each(blocks::look);

        assertThat(blocks.blocked()).as(blocks.report()).isLessThanOrEqualTo(OWN_BLOCKED_MAX);
    }

    /** With {@code -Dautopack.history=true}, some minutes and some hundred megabytes. */
    @Test
    @EnabledIfSystemProperty(named = "autopack.history", matches = "true")
    void hardlyAnyChangeOfWellKnownLibrariesIsBlocked() throws IOException {
        var folder = Path.of("target", "history").toAbsolutePath();
        var jars = SourceJars.listed(folder);
        new Downloads(folder).get(jars.libraries());
        var blocks = new FalseBlocks();

        jars.each(blocks::look);

        Files.writeString(folder.resolve("report.txt"), blocks.report());
        assertThat(blocks.changes()).isGreaterThanOrEqualTo(1_000);
        assertThat(blocks.rate()).as(blocks.report()).isLessThan(BLOCKED_MAX);
    }
}
