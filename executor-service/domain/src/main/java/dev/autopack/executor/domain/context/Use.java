package dev.autopack.executor.domain.context;

/** What a builder may do with a file that it is shown. */
public enum Use {
    /** It must exist when the phase is done; shown whatever it costs. */
    DELIVERABLE,
    MODIFIABLE,
    READ_ONLY
}
