package dev.autopack.executor.domain.draft;

/** Who a model is asked to be. */
public enum Role {
    BUILDER("builder"),
    AUDITOR("auditor"),
    SECOND_AUDITOR("second-auditor"),
    JUDGE("judge"),
    DOCTOR("doctor");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
