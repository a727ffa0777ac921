package dev.autopack.api.domain.policy;

import java.util.List;
import java.util.Set;

/** Every threshold and built-in list of the change policy, in one place. */
public record PolicyLimits(
        long changedLinesMax,
        long netDeletionMax,
        double riskThreshold,
        List<String> protectedPaths,
        List<String> sensitivePaths,
        Set<String> modes) {
    public static final PolicyLimits STANDARD =
            new PolicyLimits(
                    200,
                    200,
                    0.6,
                    Protections.ALWAYS,
                    Protections.SENSITIVE,
                    Set.of("100644", "100755"));

    public PolicyLimits {
        protectedPaths = List.copyOf(protectedPaths);
        sensitivePaths = List.copyOf(sensitivePaths);
        modes = Set.copyOf(modes);
    }
}
