package dev.autopack.api.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.mirror.ScriptedMirror;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.report.CompletionGate.Finished;
import dev.autopack.api.domain.report.Report;
import dev.autopack.api.domain.run.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedCompletionTest {
    private static final String PATCH =
            """
            diff --git a/src/a.txt b/src/a.txt
            --- a/src/a.txt
            +++ b/src/a.txt
            @@ -1,2 +1,2 @@
             keep
            --- old line that looks like a header
            +++ new line that looks like one
            """;

    private final AttemptWorld world =
            new AttemptWorld(
                    Optional.empty(),
                    Map.of("paths", List.of("src/"), "deliverables", List.of("src/a.txt")),
                    new ScriptedMirror());

    @Test
    void aSuccessfulBuilderInScopeCompletesThePhase() {
        var proof = world.lease();
        report(Report.Kind.BUILDER, Map.of("status", "success", "patch_content", PATCH));

        assertThat(world.completion.decide(finished(proof))).isEmpty();
        assertThat(world.phase().state()).isEqualTo(new PhaseState.Complete(Optional.empty()));
    }

    @Test
    void withoutABuilderResultNothingIsComplete() {
        assertThat(world.completion.decide(finished(world.lease())))
                .contains("No builder result", "No change was shown");
        assertThat(world.phase().word()).isEqualTo(PhaseWord.QUEUED);
    }

    @Test
    void aFailedProbeBlocks() {
        var proof = world.lease();
        report(
                Report.Kind.BUILDER,
                Map.of(
                        "status",
                        "success",
                        "patch_content",
                        PATCH,
                        "probe_results",
                        List.of(Map.of("probe_type", "pytest", "exit_code", 1))));

        assertThat(world.completion.decide(finished(proof)))
                .containsExactly("Failed probe: pytest");
    }

    @Test
    void anAuditorThatDoesNotApproveBlocks() {
        var proof = world.lease();
        report(Report.Kind.BUILDER, Map.of("status", "success", "patch_content", PATCH));
        report(
                Report.Kind.AUDITOR,
                Map.of("recommendation", "revise", "issues_found", List.of("x")));

        assertThat(world.completion.decide(finished(proof)))
                .containsExactly("The review says revise with 1 findings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- a/docs/x\n+++ b/docs/x\n@@ -1 +1 @@\n-a\n+b\n",
                "diff --git a/src/a.txt b/docs/x\nrename from src/a.txt\nrename to docs/x\n",
                "diff --git a/src/l b/src/l\nnew file mode 120000\n--- /dev/null\n+++ b/src/l\n",
                "diff --git a/src/../x b/src/../x\nold mode 100644\nnew mode 100755\n"
            })
    void everyPathAndModeOfAPatchIsJudged(String patch) {
        var proof = world.lease();
        report(Report.Kind.BUILDER, Map.of("status", "success", "patch_content", patch));

        assertThat(world.completion.decide(finished(proof)))
                .anyMatch(
                        issue ->
                                issue.startsWith("Outside scope: ")
                                        || issue.startsWith("Mode 120000")
                                        || issue.startsWith("Invalid path: "));
    }

    @Test
    void aRunWithARepositoryIsNotCompletedByAReport() {
        var other =
                new AttemptWorld(
                        Optional.of(new Repository("https://example.org/x", "main")),
                        Map.of(),
                        new ScriptedMirror());

        assertThat(other.completion.decide(finished(other.lease())))
                .containsExactly("The attempt must be settled with its commit");
    }

    private void report(Report.Kind kind, Map<String, Object> body) {
        world.reports.add(
                new Report(
                        AttemptWorld.PHASE,
                        world.attempt().number(),
                        kind,
                        "executor",
                        Instant.EPOCH,
                        body));
    }

    private static Finished finished(LeaseProof proof) {
        return new Finished(AttemptWorld.PHASE, 1, proof, "executor");
    }
}
