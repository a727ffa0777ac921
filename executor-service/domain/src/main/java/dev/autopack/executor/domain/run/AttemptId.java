package dev.autopack.executor.domain.run;

/** One try at a phase; numbers count from 1. */
public record AttemptId(RunId run, PhaseId phase, int number) {
    public AttemptId {
        if (number < 1) {
            throw new IllegalArgumentException("attempt number %d".formatted(number));
        }
    }

    /** The ref under which the attempt's commit is pushed. */
    public String ref() {
        return "refs/autopack/attempts/%s/%s/%d".formatted(run, phase, number);
    }
}
