package dev.autopack.api.domain.landing;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.mirror.Moved;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves run branches to commits that the gate has passed. The push stands between two transactions
 * and may be done twice, so a crash anywhere is mended by doing it again.
 */
public final class FinishLandings {
    private static final FailureReason BRANCH_MOVED = new FailureReason("RUN_BRANCH_MOVED");
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int BATCH_MAX = 50;

    private final Transactions transactions;
    private final PhaseMoves moves;
    private final LandingStore landings;
    private final MirrorRepository mirror;
    private final Ledger ledger;
    private final InstantSource clock;

    public FinishLandings(
            Transactions transactions,
            PhaseMoves moves,
            LandingStore landings,
            MirrorRepository mirror,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.moves = moves;
        this.landings = landings;
        this.mirror = mirror;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes up the landings that somebody began and did not finish. */
    public int resume() {
        var before = clock.instant().minus(GRACE);
        var open = transactions.within(() -> landings.open(before, BATCH_MAX));
        open.forEach(this::finish);
        return open.size();
    }

    /** Run and phase after it; still landing when the repository does not answer. */
    public Work finish(Landing landing) {
        var moved = mirror.move(landing.move());
        return transactions.within(() -> finish(landing, moved));
    }

    private Work finish(Landing landing, Moved moved) {
        var work = moves.lock(landing.attempt().phase());
        var expected = new PhaseState.Landing(landing.move().to());
        if (!work.phase().state().equals(expected)) {
            landings.close(landing.attempt());
            return work;
        }
        return switch (moved) {
            case Moved.Done _ -> done(work, landing);
            case Moved.Conflict(var problem) -> refused(work, landing, problem);
            case Moved.Unavailable _ -> work;
        };
    }

    private Work done(Work work, Landing landing) {
        var now = clock.instant();
        var complete = work.phase().complete(now);
        var landed = work.run().landed(landing.parent(), landing.move().to());
        landings.close(landing.attempt());
        note(
                landing,
                "phase.landed",
                Map.of("parent", landing.parent().value(), "branch", landing.move().branch()));
        return new Work(moves.save(landed, complete, now), complete);
    }

    private Work refused(Work work, Landing landing, String problem) {
        var now = clock.instant();
        var failed = work.phase().fail(BRANCH_MOVED, now, now);
        landings.close(landing.attempt());
        note(landing, "landing.refused", Map.of("problem", problem));
        return new Work(moves.save(work.run(), failed, now), failed);
    }

    private void note(Landing landing, String kind, Map<String, String> more) {
        var attempt = landing.attempt();
        var payload = new LinkedHashMap<String, @Nullable Object>(more);
        payload.put("phase_id", attempt.phase().phase().value());
        payload.put("attempt", attempt.number());
        payload.put("commit", landing.move().to().value());
        var run = attempt.phase().run().value();
        ledger.append(new EntryDraft(run, kind, landing.principal(), payload));
    }
}
