package dev.autopack.api.domain.run;

/** What kind of work a run does; fixed when it starts, so that no caller picks its own rights. */
public enum RunType {
    PROJECT_BUILD,
    AUTOPACK_MAINTENANCE,
    AUTOPACK_UPGRADE,
    SELF_REPAIR
}
