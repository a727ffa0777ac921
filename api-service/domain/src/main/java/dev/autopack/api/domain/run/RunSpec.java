package dev.autopack.api.domain.run;

import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.run.terms.RunScope;
import dev.autopack.api.domain.run.terms.RunTerms;
import java.util.List;
import java.util.Optional;

/** What was asked for when the run started; it never changes. */
public record RunSpec(
        SafetyProfile safetyProfile,
        RunScope scope,
        RunType type,
        Caps caps,
        Optional<Repository> repository,
        RunTerms terms) {
    public List<String> protectedPaths() {
        return terms.protectedPaths();
    }
}
