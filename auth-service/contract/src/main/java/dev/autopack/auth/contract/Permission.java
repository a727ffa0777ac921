package dev.autopack.auth.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a principal may do, as it is named in a token's scope. */
public enum Permission {
    RUNS_READ("runs:read"),
    RUNS_WRITE("runs:write"),
    PHASES_EXECUTE("phases:execute"),
    APPROVALS_DECIDE("approvals:decide"),
    LEDGER_READ("ledger:read"),
    SOT_READ("sot:read"),
    SOT_WRITE("sot:write"),
    KEYS_ADMIN("keys:admin"),
    METRICS_READ("metrics:read");

    private final String wire;

    Permission(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    public static Optional<Permission> ofWire(String wire) {
        return Arrays.stream(values()).filter(it -> it.wire.equals(wire)).findFirst();
    }

    @JsonCreator
    static Permission fromJson(String wire) {
        return ofWire(wire).orElseThrow(() -> new IllegalArgumentException("unknown permission"));
    }
}
