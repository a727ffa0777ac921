package dev.autopack.api.domain.policy;

import java.util.List;
import java.util.stream.Stream;

/** How risky a change looks, 0 to 1, and why. */
public record RiskScore(double value, List<String> reasons) {
    public RiskScore {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("risk %s".formatted(value));
        }
        reasons = List.copyOf(reasons);
    }

    /** The same risk with more to tell. */
    RiskScore noting(List<String> notices) {
        return new RiskScore(value, Stream.concat(reasons.stream(), notices.stream()).toList());
    }

    /** The three levels shown to people. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public Level level() {
        if (value >= 0.6) {
            return Level.HIGH;
        }
        return value >= 0.3 ? Level.MEDIUM : Level.LOW;
    }
}
