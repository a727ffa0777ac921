package dev.autopack.executor.domain.diagnosis;

import java.util.Optional;

/** Reads a diagnosis; any bytes at all give an answer, never an exception. */
@FunctionalInterface
public interface DiagnosisReader {
    /** Empty when the answer cannot be read. */
    Optional<Advice> read(String answer);
}
