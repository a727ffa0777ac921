package dev.autopack.api.domain.phase;

import java.util.Set;
import java.util.regex.Pattern;

/** Why an attempt or a phase failed, as a word in capitals. */
public record FailureReason(String word) {
    // Before the constants: their constructor needs it.
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{0,59}");

    public static final FailureReason MAX_ATTEMPTS_EXHAUSTED =
            new FailureReason("MAX_ATTEMPTS_EXHAUSTED");
    public static final FailureReason BUDGET_SPENT = new FailureReason("BUDGET_SPENT");
    public static final FailureReason DURATION_EXCEEDED = new FailureReason("DURATION_EXCEEDED");
    public static final FailureReason APPROVAL_REJECTED = new FailureReason("APPROVAL_REJECTED");
    public static final FailureReason APPROVAL_EXPIRED = new FailureReason("APPROVAL_EXPIRED");
    public static final FailureReason REPORTED_FAILED = new FailureReason("REPORTED_FAILED");

    public static final FailureReason REPEATED_FAILURE = new FailureReason("REPEATED_FAILURE");
    public static final FailureReason QUESTION_REJECTED = new FailureReason("QUESTION_REJECTED");
    public static final FailureReason QUESTION_EXPIRED = new FailureReason("QUESTION_EXPIRED");
    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "REPOSITORY_UNAVAILABLE",
                    "BASE_BRANCH_MISSING",
                    "TEST_COMMAND_NOT_FOUND",
                    "TEST_COMMAND_TIMED_OUT",
                    "SANDBOX_UNAVAILABLE",
                    "NO_MODEL",
                    "CASSETTE_MISSING_LINE",
                    "CASSETTE_BAD_LINE");
    private static final Set<String> WAIT = Set.of("MODEL_UNAVAILABLE", "MODEL_RATE_LIMITED");
    private static final Set<String> BUDGET = Set.of("BUDGET_SPENT", "DURATION_EXCEEDED");
    private static final Set<String> POLICY = Set.of("APPROVAL_REJECTED", "APPROVAL_EXPIRED");

    public FailureReason {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException("no failure reason: '%s'".formatted(word));
        }
    }

    /** What trying again could change. */
    public enum Kind {
        /** Another attempt may do better. */
        ATTEMPT,
        /** The surroundings are at fault: the run ends. */
        ENVIRONMENT,
        /** A cap of the run is reached: the run ends. */
        BUDGET,
        /** A person said no: the run ends. */
        POLICY
    }

    public Kind kind() {
        if (ENVIRONMENT.contains(word)) {
            return Kind.ENVIRONMENT;
        }
        if (BUDGET.contains(word)) {
            return Kind.BUDGET;
        }
        return POLICY.contains(word) ? Kind.POLICY : Kind.ATTEMPT;
    }

    /** The models were away: no attempt is to blame, and it comes again later. */
    public boolean isWait() {
        return WAIT.contains(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
