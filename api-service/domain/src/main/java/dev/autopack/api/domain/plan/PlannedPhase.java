package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.scope.IntentionRefs;
import dev.autopack.api.domain.tier.TierId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phase as the plan has it. */
public record PlannedPhase(
        PhaseId id,
        Position position,
        PhaseSpec.Text text,
        PhaseKind kind,
        Map<String, @Nullable Object> scope,
        Optional<IntentionRefs> intentionRefs) {
    // Spelled out, as a compact constructor loses the nullness of map values in the class file.
    public PlannedPhase(
            PhaseId id,
            Position position,
            PhaseSpec.Text text,
            PhaseKind kind,
            Map<String, @Nullable Object> scope,
            Optional<IntentionRefs> intentionRefs) {
        this.id = id;
        this.position = position;
        this.text = text;
        this.kind = kind;
        this.scope = Collections.unmodifiableMap(new LinkedHashMap<>(scope));
        this.intentionRefs = intentionRefs;
    }

    /** Which tier, and which place in it. */
    public record Position(TierId tier, int index) {}

    public TierId tier() {
        return position.tier();
    }
}
