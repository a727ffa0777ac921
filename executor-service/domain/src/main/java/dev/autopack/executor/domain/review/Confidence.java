package dev.autopack.executor.domain.review;

/** How sure an auditor is, reckoned from what it found. */
final class Confidence {
    private static final double SPOTLESS = 0.98;
    private static final double REJECTED = 0.80;
    private static final double SERIOUS = 0.15;
    private static final double MINOR = 0.05;

    private Confidence() {}

    /** From 0 to 1; 0 for what was not understood. */
    static double of(Opinion opinion) {
        if (!opinion.understood()) {
            return 0;
        }
        if (opinion.approved() && opinion.findings().isEmpty()) {
            return SPOTLESS;
        }
        var serious = opinion.serious().size();
        var minor = opinion.findings().size() - serious;
        var start = opinion.approved() ? 1.0 : REJECTED;
        return Math.clamp(start - SERIOUS * serious - MINOR * minor, 0.0, 1.0);
    }
}
