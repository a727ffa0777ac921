package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.history.Judgement;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.run.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way in which a pushed commit differs from what was judged; the executor is not trusted. */
final class Mismatches {
    private final List<String> found = new ArrayList<>();

    private final boolean sideBySide;

    private Mismatches(boolean sideBySide) {
        this.sideBySide = sideBySide;
    }

    static List<String> of(
            Work work, Finish finish, Optional<Judgement> judgement, CommitFacts facts) {
        var mismatches = new Mismatches(work.run().spec().caps().parallelPhases() > 1);
        mismatches.place(work, finish, facts);
        judgement.ifPresentOrElse(
                judged -> mismatches.judged(finish, judged, facts),
                () -> mismatches.found.add("The change was never judged"));
        mismatches.trailers(finish, judgement, facts.trailers());
        return mismatches.found;
    }

    private void place(Work work, Finish finish, CommitFacts facts) {
        unless(
                facts.parents().equals(List.of(finish.base())),
                "The commit does not have the named base as its only parent");
        var head = work.run().branch().head();
        if (head.isPresent()) {
            unless(
                    facts.parents().contains(head.get()),
                    "The commit does not build on the branch of the run");
        } else {
            unless(facts.rootedInBase(), "The commit does not build on the base branch");
        }
    }

    private void judged(Finish finish, Judgement judged, CommitFacts facts) {
        unless(
                judged.changeHash().equals(facts.changes().hash()),
                "The commit is not the change that was judged");
        // Beside other phases the same change may come again on a newer base.
        unless(
                sideBySide || sameBase(judged.base(), finish),
                "The change was judged on another base");
    }

    private static boolean sameBase(CommitId judged, Finish finish) {
        return judged.equals(finish.base());
    }

    private void trailers(
            Finish finish, Optional<Judgement> judgement, Map<String, String> trailers) {
        var attempt = finish.attempt();
        trailer(trailers, "Autopack-Run", attempt.phase().run().value());
        trailer(trailers, "Autopack-Phase", attempt.phase().phase().value());
        trailer(trailers, "Autopack-Attempt", Integer.toString(attempt.number()));
        judgement.ifPresent(judged -> trailer(trailers, "Autopack-Ledger", judged.head().anchor()));
    }

    private void trailer(Map<String, String> trailers, String name, String expected) {
        unless(
                expected.equals(trailers.get(name)),
                "The trailer %s does not say %s".formatted(name, expected));
    }

    private void unless(boolean fits, String problem) {
        if (!fits) {
            found.add(problem);
        }
    }
}
