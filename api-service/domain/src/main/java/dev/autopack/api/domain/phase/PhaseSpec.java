package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.scope.Dependencies;
import dev.autopack.api.domain.scope.IntentionRefs;
import dev.autopack.api.domain.scope.PhaseScope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the plan says of a phase; it never changes. */
public record PhaseSpec(
        PhasePlace place,
        Text text,
        PhaseKind kind,
        PhaseCaps caps,
        Map<String, @Nullable Object> rawScope,
        Optional<IntentionRefs> intentionRefs) {
    // Spelled out, as a compact constructor loses the nullness of map values in the class file.
    public PhaseSpec(
            PhasePlace place,
            Text text,
            PhaseKind kind,
            PhaseCaps caps,
            Map<String, @Nullable Object> rawScope,
            Optional<IntentionRefs> intentionRefs) {
        this.place = place;
        this.text = text;
        this.kind = kind;
        this.caps = caps;
        this.rawScope = Collections.unmodifiableMap(new LinkedHashMap<>(rawScope));
        this.intentionRefs = intentionRefs;
    }

    /** The phases that must be passed before this one begins. */
    public List<String> dependsOn() {
        return Dependencies.of(rawScope);
    }

    /** The words for people; an absent description is empty. */
    public record Text(String name, String description) {}

    public String name() {
        return text.name();
    }

    PhaseSpec inTier(long tierNumber) {
        return new PhaseSpec(place.inTier(tierNumber), text, kind, caps, rawScope, intentionRefs);
    }

    public PhaseScope scope() {
        return PhaseScope.of(rawScope);
    }
}
