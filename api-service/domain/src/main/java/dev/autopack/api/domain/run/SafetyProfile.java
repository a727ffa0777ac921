package dev.autopack.api.domain.run;

/** How strict the limits of a run are. */
public enum SafetyProfile {
    NORMAL,
    SAFETY_CRITICAL
}
