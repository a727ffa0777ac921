package dev.autopack.api.contract.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of work a run does; only the first may be started by everybody who may start runs. */
public enum RunType {
    @JsonProperty("project_build")
    PROJECT_BUILD,
    @JsonProperty("autopack_maintenance")
    AUTOPACK_MAINTENANCE,
    @JsonProperty("autopack_upgrade")
    AUTOPACK_UPGRADE,
    @JsonProperty("self_repair")
    SELF_REPAIR
}
