package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing runs twice and nothing mixes, however many work at once. */
@ExtendWith(SharedStack.class)
class ConcurrencyAcceptanceTest {
    private static final int PHASES = 4;
    private static final int RUNS = 5;

    @Test
    void twoExecutorsDoNotDoAPhaseTwice(RealStack stack) {
        var project = StepsProject.createdIn(stack.folder().resolve("projects/two-executors"));
        try (var _ = stack.anotherExecutor()) {
            var run = StartedRun.start(stack, new StepsPlan("two-executors", 6), project);

            run.awaitDone();

            assertDoneOnce(run);
        }
    }

    @Test
    void fiveRunsOnOneRepositoryDoNotMix(RealStack stack) {
        var project = StepsProject.createdIn(stack.folder().resolve("projects/five-runs"));
        try (var _ = stack.anotherExecutor()) {
            var runs =
                    IntStream.rangeClosed(1, RUNS)
                            .mapToObj(number -> new StepsPlan("five-runs-" + number, PHASES))
                            .map(plan -> StartedRun.start(stack, plan, project))
                            .toList();

            runs.forEach(StartedRun::awaitDone);

            runs.forEach(ConcurrencyAcceptanceTest::assertDoneOnce);
        }
    }

    private static void assertDoneOnce(StartedRun run) {
        run.assertEachPhaseLandedOnce();
        run.assertLedgerIsIntact();
        run.assertTokensAddUp();
        assertThat(run.count("attempt.settled").values()).as(run::story).containsOnly(1L);
        run.assertLeasesDoNotOverlap();
    }
}
