package dev.autopack.api.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.request.RequestKey;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartRunTest {
    private final InMemoryStage stage = new InMemoryStage();
    private final StartRun startRun = stage.startRun();

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        var plan = Plans.oneTier("r", "F1");

        var first = startRun.start(plan, keyed("body"), started -> "at " + started.run().id());
        var second = startRun.start(plan, keyed("body"), _ -> "another answer");

        assertThat(second).isEqualTo(first).isEqualTo("at r");
        assertThat(stage.ledger.kinds("r")).containsExactly("run.started");
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        startRun.start(Plans.oneTier("r", "F1"), keyed("body"), _ -> "");

        assertThatThrownBy(() -> startRun.start(Plans.oneTier("s", "F1"), keyed("other"), _ -> ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.KEY_REUSED));
        assertThat(stage.runs.run("s")).isNull();
    }

    @Test
    void capsOfTheKindOfWorkAreKeptWithThePhase() {
        assertThat(Strategy.of(new PhaseKind("docs", "", "")).builderAttempts()).isEqualTo(2);
        assertThat(Strategy.of(new PhaseKind("Tests", "", "")).tokens()).isEqualTo(300_000);
        assertThat(Strategy.of(new PhaseKind("backend", "", "")).builderAttempts()).isEqualTo(5);
    }

    @Test
    void theFirstPhaseOfTheFirstTierIsReady() {
        startRun.start(
                Plans.tierEach("r", "F1", "F2"), new Starter("ada", Optional.empty()), _ -> "");

        var ready = stage.moves.next(stage.runs.run("r"));

        assertThat(ready).contains(new NextPhase("F1", stage.clock.instant()));
    }

    private static Starter keyed(String fingerprint) {
        return new Starter("ada", Optional.of(new RequestKey("ada", "key", fingerprint)));
    }
}
