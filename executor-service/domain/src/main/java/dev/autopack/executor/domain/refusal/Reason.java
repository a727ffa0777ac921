package dev.autopack.executor.domain.refusal;

/** Why the executor refuses; each reason says what becomes of the attempt. */
public enum Reason {
    REPOSITORY_UNAVAILABLE(Effect.ENVIRONMENT),
    BASE_BRANCH_MISSING(Effect.ENVIRONMENT),
    TEST_COMMAND_NOT_FOUND(Effect.ENVIRONMENT),
    TEST_COMMAND_TIMED_OUT(Effect.ENVIRONMENT),
    SANDBOX_UNAVAILABLE(Effect.ENVIRONMENT),

    DRAFT_UNREADABLE(Effect.RETRY),
    DRAFT_TRUNCATED(Effect.RETRY),
    PATCH_APPLY_ERROR(Effect.RETRY),
    POLICY_VIOLATION(Effect.RETRY),
    DELIVERABLES_MISSING(Effect.RETRY),
    TESTS_FAILED(Effect.RETRY),
    MODEL_UNAVAILABLE(Effect.RETRY),
    CASSETTE_MISSING_LINE(Effect.RETRY),
    CASSETTE_BAD_LINE(Effect.RETRY),
    PUSH_REFUSED(Effect.RETRY),
    APPROVED_CHANGE_MISMATCH(Effect.RETRY),
    BUDGET_SPENT(Effect.RETRY),
    EXECUTOR_FAULT(Effect.RETRY),

    LEASE_LOST(Effect.ABANDON),
    CONTROL_PLANE_UNAVAILABLE(Effect.ABANDON),
    INTERRUPTED(Effect.ABANDON);

    /** What becomes of an attempt that ended with a reason. */
    public enum Effect {
        /** Settled as failed; no further attempt could do better. */
        ENVIRONMENT,
        /** Settled as failed with feedback; the server decides whether another attempt is left. */
        RETRY,
        /** Dropped without a word: the lease is, or soon will be, someone else's. */
        ABANDON
    }

    private final Effect effect;

    Reason(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
