package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Phases;
import dev.autopack.executor.domain.lease.Spent;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An executor that is asked to stop blames nobody, wherever it is just then. */
class InterruptedAttemptTest {
    private static final AttemptOutcome STOPPED = new AttemptOutcome.Abandoned(Reason.INTERRUPTED);

    @AfterEach
    void beReadyForOtherTests() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reserve",
                "settle",
                "judge",
                "reportTests",
                "reportReview",
                "reportBuild",
                "finish"
            })
    void inACallToTheServer(String call) {
        var bench = risky();
        bench.control.at(call, () -> interrupted(Reason.INTERRUPTED));

        var outcome = bench.run();

        assertThatItStopped(bench, outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "commit", "diff", "checkout", "push"})
    void inTheRepositoryWhoseErrorsLookLikeTheEnvironments(String doing) {
        var bench = risky();
        bench.repository.at(doing, () -> interrupted(Reason.REPOSITORY_UNAVAILABLE));

        var outcome = bench.run();

        assertThatItStopped(bench, outcome);
    }

    @Test
    void inTheTests() {
        var bench = risky();
        bench.tests(
                (_, _) -> {
                    interrupted(Reason.SANDBOX_UNAVAILABLE);
                    return Reports.of(List.of());
                });

        var outcome = bench.run();

        assertThatItStopped(bench, outcome);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BUILDER", "AUDITOR", "SECOND_AUDITOR"})
    void inAModelCallWhichIsChargedInFull(Role role) {
        var bench = risky();
        bench.model.at(role, () -> interrupted(Reason.INTERRUPTED));

        var outcome = bench.run();

        assertThatItStopped(bench, outcome);
        assertThat(bench.control.outstanding()).isZero();
        assertThat(bench.control.settled().getLast())
                .extracting(Spent::succeeded, spent -> spent.usage().total())
                .containsExactly(false, bench.control.spendings().getLast().tokens());
    }

    @Test
    void whileTheServerIsToldOfAFailure() {
        var bench = new Bench(Map.of(1, "src/a=bad"));
        bench.control.at("fail", () -> interrupted(Reason.INTERRUPTED));

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(STOPPED);
        assertThat(bench.control.failures()).isEmpty();
        assertThat(bench.repository.open()).isZero();
    }

    @Test
    void whileTheDoctorThinks() {
        var bench = new Bench(Map.of(1, "src/a=bad", 2, "src/a=bad"));
        bench.model.say(Role.DOCTOR, "?");
        bench.model.at(Role.DOCTOR, () -> interrupted(Reason.INTERRUPTED));
        bench.run();

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(STOPPED);
        assertThat(bench.control.failures()).hasSize(1);
        assertThat(bench.control.outstanding()).isZero();
    }

    private static Bench risky() {
        var bench = new Bench(Phases.ofCategory("security"), Map.of(1, "src/a=good"));
        bench.model.say(Role.AUDITOR, "yes");
        bench.model.say(Role.SECOND_AUDITOR, "yes");
        return bench;
    }

    private static void interrupted(Reason looksLike) {
        Thread.currentThread().interrupt();
        throw new Refusal(looksLike, "broken off");
    }

    private static void assertThatItStopped(Bench bench, AttemptOutcome outcome) {
        assertThat(outcome).isEqualTo(STOPPED);
        assertThat(bench.control.calls()).doesNotContain("fail");
        assertThat(bench.repository.opened()).isPositive();
        assertThat(bench.repository.open()).isZero();
    }
}
