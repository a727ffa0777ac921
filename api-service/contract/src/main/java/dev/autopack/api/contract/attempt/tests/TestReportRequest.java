package dev.autopack.api.contract.attempt.tests;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tests of the changed tree compared with the baseline. All lists are sorted; ids are {@code
 * class#method} or the tool's own.
 *
 * @param commit the tested commit
 * @param exitCode null when the command timed out or did not run
 * @param oldTests the edited tests as they were before the change, run on the rest of it; null when
 *     the change leaves tests alone
 * @param baseline null when it is unknown, which is not the same as empty
 */
public record TestReportRequest(
        @NotNull @Valid LeaseProof lease,
        @NotNull @Pattern(regexp = "[0-9a-f]{40}") String commit,
        @NotNull TestRunStatus status,
        @Nullable Integer exitCode,
        @NotNull @Size(max = 100) List<@NotNull @Size(max = 4096) String> command,
        @NotNull @Min(0) Long durationMs,
        @NotNull @Valid TestCounts counts,
        @Nullable @Valid TestCounts baseline,
        @NotNull @Valid TestDelta delta,
        @Nullable @Size(max = 10_000) String logTail,
        @Nullable @Valid TestDelta oldTests) {}
