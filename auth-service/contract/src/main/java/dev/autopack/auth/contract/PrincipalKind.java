package dev.autopack.auth.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a human or one of the services is asking. */
public enum PrincipalKind {
    PERSON,
    SERVICE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PrincipalKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(it -> it.wire().equals(wire)).findFirst();
    }

    @JsonCreator
    static PrincipalKind fromJson(String wire) {
        return ofWire(wire)
                .orElseThrow(() -> new IllegalArgumentException("unknown principal kind"));
    }
}
