package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.Optional;

/**
 * An earlier attempt at the same phase.
 *
 * @param reason the name of the reason it ended with, which may be unknown to this version
 * @param fingerprint equal for equal failures, empty when nobody took one
 * @param counted whether it counts against the attempts of the phase
 * @param model who wrote the draft, if anyone did
 */
public record PastAttempt(
        int number,
        String reason,
        String fingerprint,
        boolean counted,
        Next next,
        Optional<ModelName> model) {}
