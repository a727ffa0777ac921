package dev.autopack.executor.domain.draft;

/** Asks a language model. */
@FunctionalInterface
public interface Model {
    /**
     * Asks the model that the request names. Errors that pass by themselves have been waited out,
     * within bounds, when this throws.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal MODEL_UNAVAILABLE, MODEL_RATE_LIMITED:
     *     another provider may do; nothing was used. MODEL_REQUEST_REFUSED, PROMPT_TOO_LONG: the
     *     request itself is at fault. MODEL_CUT_OFF: the answer broke off after tokens were used.
     *     CASSETTE_MISSING_LINE, CASSETTE_BAD_LINE
     */
    Draft answer(DraftRequest request);
}
