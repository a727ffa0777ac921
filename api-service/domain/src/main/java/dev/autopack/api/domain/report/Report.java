package dev.autopack.api.domain.report;

import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an executor reported of an attempt, kept whole and in its own words. */
public record Report(
        PhaseKey phase,
        int attempt,
        Kind kind,
        String principal,
        Instant at,
        Map<String, @Nullable Object> body) {
    // Spelled out, as a compact constructor loses the nullness of map values in the class file.
    public Report(
            PhaseKey phase,
            int attempt,
            Kind kind,
            String principal,
            Instant at,
            Map<String, @Nullable Object> body) {
        this.phase = phase;
        this.attempt = attempt;
        this.kind = kind;
        this.principal = principal;
        this.at = at;
        this.body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** Whose work it is about. */
    public enum Kind {
        BUILDER,
        AUDITOR
    }
}
