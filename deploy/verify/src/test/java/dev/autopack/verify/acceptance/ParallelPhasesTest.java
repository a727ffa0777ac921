package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.local.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two phases that keep apart are worked on at once; a third that needs them waits for both. */
@ExtendWith(SharedStack.class)
class ParallelPhasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RUN = Duration.ofMinutes(4);
    private static final String ID = "side-by-side";

    @Test
    void twoPhasesOverlapAndBothLandAndTheThirdStartsOnTop(RealStack stack) throws IOException {
        var project = StepsProject.createdIn(stack.folder().resolve("projects/" + ID));
        Files.writeString(stack.cassette(ID), cassette());

        stack.api().start(plan(project));
        Patience.until(RUN, () -> story(stack), () -> isDone(stack));

        assertThat(stack.api().run(ID).state()).as(story(stack)).isEqualTo(RunStatus.DONE_SUCCESS);
        var ledger = entries(stack);
        assertThat(last(ledger, "phase.leased", "A", "B"))
                .as("both are leased before either has landed: %s", story(stack))
                .isLessThan(first(ledger, "phase.landed", "A", "B"));
        assertThat(first(ledger, "phase.leased", "C"))
                .as("the third waits: %s", story(stack))
                .isGreaterThan(last(ledger, "phase.landed", "A", "B"));
        assertThatTheSecondWasCarried(stack, project, ledger);
    }

    private static void assertThatTheSecondWasCarried(
            RealStack stack, StepsProject project, List<LedgerEntryView> ledger) {
        var landed = project.phasesOnBranch(ID);
        assertThat(landed).hasSize(3).endsWith("C").contains("A", "B");
        var judged =
                of(ledger, "change.judged")
                        .collect(
                                Collectors.groupingBy(
                                        ParallelPhasesTest::phase, Collectors.counting()));
        assertThat(judged)
                .as(story(stack))
                .containsEntry(landed.get(0), 1L)
                .containsEntry(landed.get(1), 2L)
                .containsEntry("C", 1L);
        assertThat(of(ledger, "attempt.settled").map(ParallelPhasesTest::attempt))
                .as(story(stack))
                .hasSize(3)
                .containsOnly(1);
        assertThat(stack.api().run(ID).tokensUsed()).isEqualTo(3 * 110);
    }

    private static boolean isDone(RealStack stack) {
        return stack.api().run(ID).state().name().startsWith("DONE");
    }

    private static long first(List<LedgerEntryView> ledger, String kind, String... phases) {
        return seqs(ledger, kind, phases).getFirst();
    }

    private static long last(List<LedgerEntryView> ledger, String kind, String... phases) {
        return seqs(ledger, kind, phases).getLast();
    }

    private static List<Long> seqs(List<LedgerEntryView> ledger, String kind, String... phases) {
        var wanted = List.of(phases);
        var seqs =
                of(ledger, kind)
                        .filter(entry -> wanted.contains(phase(entry)))
                        .map(LedgerEntryView::seq)
                        .sorted()
                        .toList();
        assertThat(seqs).as("%s of %s", kind, wanted).hasSize(wanted.size());
        return seqs;
    }

    private static Stream<LedgerEntryView> of(List<LedgerEntryView> ledger, String kind) {
        return ledger.stream().filter(entry -> entry.kind().equals(kind));
    }

    private static String phase(LedgerEntryView entry) {
        return String.valueOf(entry.payload().get("phase_id"));
    }

    private static Object attempt(LedgerEntryView entry) {
        return entry.payload().getOrDefault("attempt", 0);
    }

    private static List<LedgerEntryView> entries(RealStack stack) {
        return LedgerFile.fetched(stack.api(), ID).entries();
    }

    private static String story(RealStack stack) {
        return entries(stack).stream()
                .map(entry -> "%s %s %s".formatted(entry.at(), entry.kind(), entry.payload()))
                .collect(Collectors.joining("\n"));
    }

    private static ObjectNode plan(StepsProject project) throws JsonProcessingException {
        var text =
                """
                {"run": {"run_id": "%s", "parallel_phases": 2,
                         "repository": {"url": "%s", "base_branch": "%s"}},
                 "tiers": [{"tier_id": "T1", "tier_index": 0, "name": "All"}],
                 "phases": [%s, %s, %s]}
                """
                        .formatted(
                                ID,
                                project.folder(),
                                StepsProject.BRANCH,
                                phase("A", 0, "[]"),
                                phase("B", 1, "[]"),
                                phase("C", 2, "[\"A\", \"B\"]"));
        return (ObjectNode) JSON.readTree(text);
    }

    // Long enough for the other phase to be leased meanwhile, however slow the machine is.
    private static String phase(String id, int index, String dependencies) {
        return """
               {"phase_id": "%s", "phase_index": %d, "tier_id": "T1", "name": "Write %s",
                "scope": {"paths": ["%s/"], "deliverables": ["%s/said.txt"],
                          "depends_on": %s,
                          "ci": {"command": ["sh", "-c", "sleep 2; sh check.sh"],
                                 "timeout_seconds": 60}}}
               """
                .formatted(id, index, id, id, id, dependencies);
    }

    private static String cassette() {
        return Stream.of("A", "B", "C")
                .map(ParallelPhasesTest::answer)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String answer(String id) {
        var line = JSON.createObjectNode();
        var change = JSON.createObjectNode().put("summary", "Say " + id);
        change.putArray("files")
                .addObject()
                .put("path", id + "/said.txt")
                .put("mode", "create")
                .put("new_content", id + "\n");
        line.put("role", "builder").put("phase_id", id).put("attempt", 1);
        line.put("content", change.toString()).put("stop_reason", "end_turn");
        line.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
        return line.toString();
    }
}
