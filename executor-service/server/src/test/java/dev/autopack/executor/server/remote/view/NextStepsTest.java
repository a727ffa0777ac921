package dev.autopack.executor.server.remote.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.contract.attempt.NextKind;
import dev.autopack.api.contract.lease.PastAttemptView;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.recovery.PastAttempt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    @Test
    void whatIsSentIsReadBack() {
        var all =
                List.of(
                        new Next.Retry(),
                        new Next.LargerBudget(9000),
                        new Next.OtherModel(),
                        new Next.Replan("do less"),
                        new Next.AskPerson("which one?"),
                        new Next.GiveUp("impossible"));

        for (var next : all) {
            var view = NextSteps.view(next);

            assertThat(read(view.kind().name(), view.tokens(), view.text())).isEqualTo(next);
        }
        assertThat(all).hasSameSizeAs(NextKind.values());
    }

    @Test
    void aWordOfANewerServerIsReadAsRetry() {
        assertThat(read("SLEEP_ON_IT", 3L, "words")).isEqualTo(new Next.Retry());
        assertThat(read("LARGER_BUDGET", null, null)).isEqualTo(new Next.Retry());
    }

    @Test
    void anAttemptKnowsItsModelOnlyWhenBothPartsAreTold() {
        assertThat(past("anthropic", "m/1").model()).contains(new ModelName("anthropic", "m/1"));
        assertThat(past("anthropic", null).model()).isEmpty();
        assertThat(past("", "m").model()).isEmpty();
    }

    private static Next read(String kind, @Nullable Long tokens, @Nullable String text) {
        var next = new PastAttemptView.NextView(kind, tokens, text);
        return NextSteps.past(new PastAttemptView(1, "X", "", true, next, null, null)).next();
    }

    private static PastAttempt past(String provider, @Nullable String model) {
        var next = new PastAttemptView.NextView("RETRY", null, null);
        return NextSteps.past(new PastAttemptView(1, "X", "", true, next, provider, model));
    }
}
