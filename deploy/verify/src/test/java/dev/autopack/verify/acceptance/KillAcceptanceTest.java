package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kill -9 at random moments. {@code -Dautopack.kills=30} for the nightly profile; {@code
 * -Dautopack.seed=…} repeats what a failed test printed.
 */
@ExtendWith(SharedStack.class)
class KillAcceptanceTest {
    private static final int PHASES = 10;
    private static final List<String> VICTIMS = List.of("executor", "api", "postgres");
    private static final int PAUSE_MILLIS_MIN = 300;
    private static final int PAUSE_MILLIS_MAX = 2500;

    private final int kills = Integer.getInteger("autopack.kills", 3);
    private final long seed = Long.getLong("autopack.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> story = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    @Test
    void aRunSurvivesKillsOfEveryProcess(RealStack stack) {
        System.out.printf("seed %d, %d kills%n", seed, kills);
        var project = StepsProject.createdIn(stack.folder().resolve("projects/kills"));

        for (var number = 1; story.size() < kills; number++) {
            var run = StartedRun.start(stack, new StepsPlan("kills-" + number, PHASES), project);
            killDuring(run, stack);
            run.awaitDone();

            assertThat(story).as("kills of seed %d", seed).isNotEmpty();
            run.assertEachPhaseLandedOnce();
            run.assertLedgerIsIntact();
            run.assertTokensAddUp();
        }
        System.out.printf("killed %s%n", story);
    }

    private void killDuring(StartedRun run, RealStack stack) {
        while (story.size() < kills && !run.isDone()) {
            var millis = random.nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX);
            Patience.pause(Duration.ofMillis(millis));
            var victim = nextVictim();
            if (stack.kill(victim)) {
                story.add("%s after %d ms".formatted(victim, millis));
            }
        }
    }

    /** Each in turn, in random order, so that three kills meet all three. */
    private String nextVictim() {
        if (waiting.isEmpty()) {
            waiting.addAll(VICTIMS);
            Collections.shuffle(waiting, random);
        }
        return waiting.removeLast();
    }
}
