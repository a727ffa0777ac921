package dev.autopack.api.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.EvidenceUnit;
import dev.autopack.api.domain.gate.Claim;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.history.AttemptEnd;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.Judgement;
import dev.autopack.api.domain.history.NextStep;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.landing.Landing;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the stores of attempts, evidence and landings must do. */
public abstract class AttemptStoresContract {
    private static final Aftermath AFTERMATH =
            new Aftermath(
                    "a".repeat(64),
                    new NextStep(NextStep.Kind.LARGER_BUDGET, OptionalLong.of(9000), "why"),
                    false);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CommitId COMMIT = new CommitId("c".repeat(40));

    protected abstract AttemptStore attempts();

    protected abstract EvidenceStore evidence();

    protected abstract LandingStore landings();

    /** A phase that is known wherever the stores look for it, another one each time. */
    protected abstract PhaseKey phase();

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void theLastJudgementCounts() {
        var attempt = new AttemptKey(phase(), 1);
        judged(attempt, judgement(attempt, Judgement.Word.FORBIDDEN));
        var last = judgement(attempt, Judgement.Word.CLEAR);

        judged(attempt, last);

        assertThat(within(() -> attempts().judgement(attempt))).contains(last);
        assertThat(within(() -> attempts().end(attempt))).isEmpty();
        assertThat(within(() -> attempts().judgement(new AttemptKey(attempt.phase(), 2))))
                .isEmpty();
    }

    @Test
    void anEndReadsBackBesideTheJudgement() {
        var attempt = new AttemptKey(phase(), 1);
        var judgement = judgement(attempt, Judgement.Word.CLEAR);
        var end = end("TESTS_FAILED", "A#x fails");
        judged(attempt, judgement);

        ended(attempt, end);

        assertThat(within(() -> attempts().end(attempt))).contains(end);
        assertThat(within(() -> attempts().judgement(attempt))).contains(judgement);
    }

    @Test
    void feedbackIsOldestFirstAndTheNewestFew() {
        var phase = phase();
        ended(new AttemptKey(phase, 1), end("X", "first"));
        ended(new AttemptKey(phase, 2), end("X", ""));
        ended(new AttemptKey(phase, 3), end("X", "third"));
        ended(new AttemptKey(phase, 10), end("X", "tenth"));

        assertThat(within(() -> attempts().feedback(phase, 5)))
                .containsExactly("first", "third", "tenth");
        assertThat(within(() -> attempts().feedback(phase, 2))).containsExactly("third", "tenth");
    }

    @Test
    void pastAttemptsTellWhatFollowedThem() {
        var phase = phase();
        ended(new AttemptKey(phase, 1), end("", "no failure"));
        ended(new AttemptKey(phase, 2), end("TESTS_FAILED", "x"));
        ended(new AttemptKey(phase, 3), end("TESTS_FAILED", "x"));

        var past = within(() -> attempts().past(phase, 5));

        assertThat(past).extracting(PastAttempt::number).containsExactly(2, 3);
        assertThat(past).extracting(PastAttempt::aftermath).containsOnly(AFTERMATH);
        assertThat(within(() -> attempts().past(phase, 1)))
                .extracting(PastAttempt::number)
                .containsExactly(3);
    }

    @Test
    void adviceIsAddedToWhatTheNextAttemptShouldKnow() {
        var phase = phase();
        ended(new AttemptKey(phase, 1), end("X", "It failed"));

        within(
                () -> {
                    attempts().advise(new AttemptKey(phase, 1), "Use the other table");
                    return true;
                });

        assertThat(within(() -> attempts().feedback(phase, 5)))
                .containsExactly("It failed\nUse the other table");
    }

    @Test
    void theSameEvidenceIsKeptOnceAndInOrder() {
        var attempt = new AttemptKey(phase(), 1);
        var tests = unit(EvidenceKind.TEST_REPORT, Map.of("total", 3, "list", List.of("é")));
        var budget = unit(EvidenceKind.BUDGET, Map.of("tokens_used", 7));

        kept(attempt, tests);
        kept(attempt, budget);
        kept(attempt, tests);

        assertThat(within(() -> evidence().of(attempt))).containsExactly(tests, budget);
    }

    @Test
    void aLandingIsOpenUntilItIsClosed() {
        var born = landing(new AttemptKey(phase(), 1), Optional.empty());
        var later = landing(new AttemptKey(phase(), 1), Optional.of(COMMIT));
        begun(born);
        begun(later);

        closed(born);

        assertThat(within(() -> landings().find(born.attempt()))).contains(born);
        assertThat(within(() -> landings().open(NOW.plusSeconds(1), 1000)))
                .contains(later)
                .doesNotContain(born);
        assertThat(within(() -> landings().open(NOW, 1000))).doesNotContain(later);
    }

    private void judged(AttemptKey attempt, Judgement judgement) {
        done(() -> attempts().judged(attempt, judgement));
    }

    private void ended(AttemptKey attempt, AttemptEnd end) {
        done(() -> attempts().ended(attempt, end));
    }

    private void kept(AttemptKey attempt, EvidenceUnit unit) {
        done(() -> evidence().add(attempt, unit));
    }

    private void begun(Landing landing) {
        done(() -> landings().add(landing, NOW));
    }

    private void closed(Landing landing) {
        done(() -> landings().close(landing.attempt()));
    }

    private void done(Runnable work) {
        within(
                () -> {
                    work.run();
                    return true;
                });
    }

    private static Judgement judgement(AttemptKey attempt, Judgement.Word word) {
        var head = new LedgerHead(attempt.phase().run().value(), 7, "a".repeat(64));
        return new Judgement(COMMIT, "d".repeat(64), word, head);
    }

    private static AttemptEnd end(String reason, String feedback) {
        var claim = new Claim("it works", Claim.Status.SUPPORTED, List.of("e".repeat(64)));
        var decision =
                new GateDecision(
                        TerminalMode.INSUFFICIENT_EVIDENCE,
                        List.of(claim),
                        List.of("blocked"),
                        List.of("warned"));
        return new AttemptEnd(decision, reason, feedback, AFTERMATH, 4, NOW);
    }

    private static EvidenceUnit unit(EvidenceKind kind, Map<String, Object> content) {
        return EvidenceUnit.of(kind, "run/phase/1", content);
    }

    private static Landing landing(AttemptKey attempt, Optional<CommitId> from) {
        var move =
                new BranchMove(
                        new Repository("https://example.org/x", "main"),
                        AttemptRef.of(attempt),
                        "autopack/run",
                        from,
                        COMMIT);
        return new Landing(attempt, new CommitId("b".repeat(40)), move, "executor");
    }
}
