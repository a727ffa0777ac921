package dev.autopack.api.contract.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a file. */
public enum ChangeKind {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("modify")
    MODIFY,
    @JsonProperty("delete")
    DELETE
}
