package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.diagnosis.Evidence;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attempt has left behind so far; if it fails, that is what a diagnosis looks at. */
final class Trail {
    private static final int DIFF_MAX = 20_000;

    private String diff = "";
    private Optional<TestedCommit> tested = Optional.empty();

    void committed(Workspace workspace, String commit) {
        diff = workspace.diff(commit, DIFF_MAX);
        tested = Optional.empty();
    }

    void tested(TestedCommit commit) {
        tested = Optional.of(commit);
    }

    Evidence evidence() {
        var log = tested.map(commit -> commit.report().logTail()).orElse("");
        return new Evidence(diff, log, tested.map(Trail::failing).orElse(List.of()));
    }

    private static List<String> failing(TestedCommit commit) {
        var deltas = Stream.concat(Stream.of(commit.delta()), commit.oldTests().stream());
        return Stream.concat(deltas.flatMap(Trail::failing), Regression.missing(commit).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> failing(Delta delta) {
        return Stream.of(delta.newFailures(), delta.disappeared(), delta.collectionErrors())
                .flatMap(List::stream);
    }
}
