package dev.autopack.executor.domain.refusal;

/** Why the executor refuses; each reason says what becomes of the attempt. */
public enum Reason {
    REPOSITORY_UNAVAILABLE(Effect.ENVIRONMENT),
    BASE_BRANCH_MISSING(Effect.ENVIRONMENT),
    TEST_COMMAND_NOT_FOUND(Effect.ENVIRONMENT),
    TEST_COMMAND_TIMED_OUT(Effect.ENVIRONMENT),
    SANDBOX_UNAVAILABLE(Effect.ENVIRONMENT),
    NO_MODEL(Effect.ENVIRONMENT),
    CASSETTE_MISSING_LINE(Effect.ENVIRONMENT),
    CASSETTE_BAD_LINE(Effect.ENVIRONMENT),

    DRAFT_UNREADABLE(Effect.RETRY),
    DRAFT_TRUNCATED(Effect.RETRY),
    PATCH_APPLY_ERROR(Effect.RETRY),
    POLICY_VIOLATION(Effect.RETRY),
    DELIVERABLES_MISSING(Effect.RETRY),
    TESTS_FAILED(Effect.RETRY),
    QUALITY_VIOLATION(Effect.RETRY),
    REVIEW_REJECTED(Effect.RETRY),
    MODEL_REQUEST_REFUSED(Effect.RETRY),
    PROMPT_TOO_LONG(Effect.RETRY),
    MODEL_CUT_OFF(Effect.RETRY),
    BASE_KEEPS_MOVING(Effect.RETRY),
    PUSH_REFUSED(Effect.RETRY),
    APPROVED_CHANGE_MISMATCH(Effect.RETRY),
    BUDGET_SPENT(Effect.RETRY),
    EXECUTOR_FAULT(Effect.RETRY),

    MODEL_UNAVAILABLE(Effect.WAIT),
    MODEL_RATE_LIMITED(Effect.WAIT),

    LEASE_LOST(Effect.ABANDON),
    CONTROL_PLANE_UNAVAILABLE(Effect.ABANDON),
    INTERRUPTED(Effect.ABANDON);

    /** What becomes of an attempt that ended with a reason. */
    public enum Effect {
        /** Settled as failed; no further attempt could do better. */
        ENVIRONMENT,
        /** Settled as failed with feedback; the server decides whether another attempt is left. */
        RETRY,
        /**
         * Settled as failed through no fault of the draft: it comes again later and is not counted.
         */
        WAIT,
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
