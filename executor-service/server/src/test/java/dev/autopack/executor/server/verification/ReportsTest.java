package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir Path tree;

    @Test
    void moreTestsThanAreReadAreNoReport() throws IOException {
        var many = new StringBuilder("<testsuite>");
        for (var i = 0; i < 50_001; i++) {
            many.append("<testcase name='t").append(i).append("'/>");
        }
        Files.writeString(tree.resolve("many.xml"), many.append("</testsuite>"));

        assertRefused(Reason.TESTS_FAILED);
    }

    @Test
    void anInterruptedReadingIsNoReport() throws IOException {
        Files.writeString(tree.resolve("a.xml"), "<testsuite><testcase name='a'/></testsuite>");
        Thread.currentThread().interrupt();

        assertRefused(Reason.INTERRUPTED);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPatternThatWouldSearchForEverIsRefused() {
        var reports = new Reports(tree, List.of("**a**a**a**a**a**/*.xml"));

        assertThatThrownBy(reports::removeStale)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.TEST_COMMAND_NOT_FOUND));
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(() -> new Reports(tree, List.of("*.xml")).read())
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
