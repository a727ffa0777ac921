package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final Dialect ANY = Dialect.OPENAI;

    private final Lab lab = new Lab();
    private final LiveModel model = lab.model(ANY);

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aProviderThatFailsTwiceInARowIsLeftAloneAndTriedAgainLater() {
        answers(500, "oops");
        refusal();
        refusal();
        var calls = lab.calls();

        assertThat(refusal().reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(lab.calls()).isEqualTo(calls);

        lab.server.resetAll();
        lab.server.stubFor(ANY.streamCall().willReturn(Lab.stream(ANY.stream())));
        lab.now.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));

        assertThat(model.answer(Lab.request(ANY)).text()).isEqualTo("Hello world");
        assertThat(lab.health.usable(ANY.provider, lab.now.get())).isTrue();
    }

    @Test
    void aRequestAtFaultIsNoFaultOfTheProvider() {
        answers(400, "no");
        refusal();
        refusal();
        refusal();

        assertThat(lab.calls()).isEqualTo(3);
    }

    @Test
    void aWrongKeySetsAsideSoThatOthersAreAsked() {
        answers(401, "no");
        refusal();
        refusal();

        assertThat(lab.health.usable(ANY.provider, lab.now.get())).isFalse();
    }

    @Test
    void aProviderThatIsNotConfiguredIsNoModel() {
        var no =
                catchThrowableOfType(
                        Refusal.class, () -> model.answer(Lab.request(Dialect.ANTHROPIC)));

        assertThat(no.reason()).isEqualTo(Reason.NO_MODEL);
    }

    @Test
    void anInterruptedCallIsNotTriedAgain() {
        answers(500, "oops");
        Thread.currentThread().interrupt();

        var no = refusal();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(no.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(lab.slept).isEmpty();
        assertThat(lab.health.usable(ANY.provider, lab.now.get())).isTrue();
    }

    @Test
    void anInterruptionWithinAnAnswerIsNoFaultOfTheProvider() throws Exception {
        try (var silent = new FallsSilent(ANY.head());
                var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = lab.model(ANY, Lab.WAITS, silent.base());
            var thread = new CompletableFuture<Thread>();
            var answer =
                    caller.submit(
                            () -> {
                                thread.complete(Thread.currentThread());
                                return catchThrowableOfType(
                                        Refusal.class, () -> asked.answer(Lab.request(ANY)));
                            });
            silent.awaitCall();

            thread.join().interrupt();

            assertThat(answer.get().reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(lab.slept).isEmpty();
        }
    }

    private void answers(int status, String body) {
        lab.server.stubFor(ANY.streamCall().willReturn(Lab.json(status, body)));
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, () -> model.answer(Lab.request(ANY)));
    }
}
