package dev.autopack.executor.domain.draft;

/** Why a model stopped writing. */
public enum StopReason {
    END_TURN,
    MAX_TOKENS,
    OTHER
}
