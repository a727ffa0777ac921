package dev.autopack.executor.domain.catalogue;

/** What a model can do beyond plain text. */
public enum Capability {
    /** The answer comes piece by piece, so that a long one is not taken for silence. */
    STREAMING,
    /** The provider can be told to answer with one JSON object and nothing else. */
    JSON_MODE,
    /** The provider accepts a temperature; models that reason often refuse it. */
    TEMPERATURE
}
