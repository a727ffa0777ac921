package dev.autopack.api.domain.run.terms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * On what terms a run is worked on.
 *
 * @param tenant whose budget it draws on, and whose rules hold
 * @param modelOverrides by role, then {@code category:complexity}, the {@code provider/model}
 */
public record RunTerms(
        String tenant,
        List<String> protectedPaths,
        Map<String, Map<String, String>> modelOverrides) {
    public static final String TENANT_DEFAULT = "default";

    /** Those of a plan that asks for nothing special. */
    public static final RunTerms STANDARD = new RunTerms(TENANT_DEFAULT, List.of(), Map.of());

    public RunTerms {
        protectedPaths = List.copyOf(protectedPaths);
        modelOverrides =
                modelOverrides.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, role -> Map.copyOf(role.getValue())));
    }
}
