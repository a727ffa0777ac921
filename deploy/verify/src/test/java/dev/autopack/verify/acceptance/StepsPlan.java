package dev.autopack.verify.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan of small steps in two tiers, and the answers for any number of attempts at each. */
record StepsPlan(String runId, int phases) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 60;

    ObjectNode on(StepsProject project) {
        var plan = JSON.createObjectNode();
        var run = plan.putObject("run").put("run_id", runId).put("max_phases", phases);
        run.putObject("repository")
                .put("url", project.folder().toString())
                .put("base_branch", StepsProject.BRANCH);
        var tiers = plan.putArray("tiers");
        tiers.addObject().put("tier_id", "T1").put("tier_index", 0).put("name", "First half");
        tiers.addObject().put("tier_id", "T2").put("tier_index", 1).put("name", "Second half");
        var all = plan.putArray("phases");
        IntStream.rangeClosed(1, phases).forEach(step -> addPhase(all.addObject(), step));
        return plan;
    }

    /** Phase ids in the order in which they have to land. */
    List<String> phaseIds() {
        return IntStream.rangeClosed(1, phases).mapToObj(StepsPlan::phaseId).toList();
    }

    /** What {@code steps.txt} says in the end. */
    String finalText() {
        return textAfter(phases);
    }

    void writeCassette(Path file) {
        var lines =
                IntStream.rangeClosed(1, phases)
                        .boxed()
                        .flatMap(step -> answers(step).boxed().map(a -> answer(step, a)))
                        .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPhase(ObjectNode phase, int step) {
        phase.put("phase_id", phaseId(step))
                .put("phase_index", step - 1)
                .put("tier_id", step <= phases / 2 ? "T1" : "T2")
                .put("name", "Step " + step)
                .put("description", "Add step %d of %s.".formatted(step, runId));
        var scope = phase.putObject("scope");
        scope.putArray("paths").add("steps.txt").add(stepFile(step));
        scope.putArray("deliverables").add(stepFile(step));
        var tests = scope.putObject("ci").put("timeout_seconds", 60);
        tests.putArray("command").add("sh").add("check.sh");
    }

    private static IntStream answers(int step) {
        return IntStream.rangeClosed(1, ATTEMPTS);
    }

    private String answer(int step, int attempt) {
        var line = JSON.createObjectNode();
        line.put("role", "builder").put("phase_id", phaseId(step)).put("attempt", attempt);
        line.put("content", change(step)).put("stop_reason", "end_turn");
        line.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10 + step);
        return line.toString();
    }

    private String change(int step) {
        var change = JSON.createObjectNode().put("summary", "Add step " + step);
        var files = change.putArray("files");
        files.addObject()
                .put("path", "steps.txt")
                .put("mode", "modify")
                .put("new_content", textAfter(step));
        files.addObject()
                .put("path", stepFile(step))
                .put("mode", "create")
                .put("new_content", sentence(step));
        return change.toString();
    }

    private String textAfter(int step) {
        return IntStream.rangeClosed(1, step)
                .mapToObj(this::sentence)
                .collect(Collectors.joining());
    }

    private String sentence(int step) {
        return "%s step %d%n".formatted(runId, step).replace("\r", "");
    }

    private static String phaseId(int step) {
        return "P%03d".formatted(step);
    }

    private static String stepFile(int step) {
        return "steps/%03d.txt".formatted(step);
    }
}
