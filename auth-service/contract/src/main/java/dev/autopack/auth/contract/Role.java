package dev.autopack.auth.contract;

import static dev.autopack.auth.contract.Permission.APPROVALS_DECIDE;
import static dev.autopack.auth.contract.Permission.LEDGER_READ;
import static dev.autopack.auth.contract.Permission.METRICS_READ;
import static dev.autopack.auth.contract.Permission.PHASES_EXECUTE;
import static dev.autopack.auth.contract.Permission.RUNS_READ;
import static dev.autopack.auth.contract.Permission.RUNS_WRITE;
import static dev.autopack.auth.contract.Permission.SOT_READ;
import static dev.autopack.auth.contract.Permission.SOT_WRITE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A named set of permissions; a token carries the names as its groups. */
public enum Role {
    VIEWER,
    OPERATOR,
    APPROVER,
    EXECUTOR,
    ADMIN;

    public Set<Permission> permissions() {
        return switch (this) {
            case VIEWER -> Set.of(RUNS_READ, LEDGER_READ, SOT_READ, METRICS_READ);
            case OPERATOR ->
                    Set.of(RUNS_READ, RUNS_WRITE, LEDGER_READ, SOT_READ, SOT_WRITE, METRICS_READ);
            case APPROVER ->
                    Set.of(RUNS_READ, APPROVALS_DECIDE, LEDGER_READ, SOT_READ, METRICS_READ);
            // Executes and reports, never approves: who makes a change must not release it.
            case EXECUTOR -> Set.of(RUNS_READ, PHASES_EXECUTE, SOT_READ);
            case ADMIN -> Set.of(Permission.values());
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWire(String wire) {
        return Arrays.stream(values()).filter(it -> it.wire().equals(wire)).findFirst();
    }

    @JsonCreator
    static Role fromJson(String wire) {
        return ofWire(wire).orElseThrow(() -> new IllegalArgumentException("unknown role"));
    }
}
