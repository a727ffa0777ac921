package dev.autopack.executor.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every baseline cache keeps to. */
public abstract class BaselineCacheContract {
    private static final BaselineKey KEY = new BaselineKey("tree", List.of("mvn", "test"), "jdk");

    protected abstract BaselineCache cache();

    @Test
    void whatWasNeverKeptIsNotFound() {
        assertThat(cache().find(KEY)).isEmpty();
    }

    @Test
    void whatWasKeptIsFoundAsItWas() {
        var cache = cache();
        var report =
                TestReport.exited(
                        1,
                        List.of(new TestCase("a.B#c", CaseOutcome.FAILED, "expected \"1\"\n")),
                        Duration.ofMillis(12),
                        "tail \u00e4");

        cache.keep(KEY, report);

        assertThat(cache.find(KEY)).contains(report);
    }

    @Test
    void anotherTreeCommandOrEnvironmentIsAnotherBaseline() {
        var cache = cache();
        cache.keep(KEY, TestReport.exited(0, List.of(), Duration.ZERO, ""));

        assertThat(cache.find(new BaselineKey("other", KEY.command(), "jdk"))).isEmpty();
        assertThat(cache.find(new BaselineKey("tree", List.of("mvn test"), "jdk"))).isEmpty();
        assertThat(cache.find(new BaselineKey("tree", KEY.command(), "other"))).isEmpty();
    }
}
