package dev.autopack.api.contract.attempt.tests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The difference between two test runs, test by test. */
public record TestDelta(
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> preexistingFailures,
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> newFailures,
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> fixed,
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> flaky,
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> disappeared,
        @NotNull @Size(max = 5000) List<@NotNull @Size(max = 1000) String> collectionErrors) {}
