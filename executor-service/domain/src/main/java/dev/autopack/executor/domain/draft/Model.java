package dev.autopack.executor.domain.draft;

/** Asks a language model. */
public interface Model {
    /**
     * Asks once; trying again is the caller's business.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal MODEL_UNAVAILABLE,
     *     CASSETTE_MISSING_LINE, CASSETTE_BAD_LINE
     */
    Draft answer(DraftRequest request);
}
