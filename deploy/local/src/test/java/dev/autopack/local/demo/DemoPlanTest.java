package dev.autopack.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.local.client.Json;
import dev.autopack.local.git.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPlanTest {
    private static final String KNOWN = "prints_the_sign_of_small_negative_amounts";
    private static final String UNSTEADY = "the_shelf_was_counted_before";

    @TempDir Path folder;

    @Test
    void every_phase_is_answered_and_the_attempts_are_numbered_from_one() {
        for (var phase : phases()) {
            var attempts = answers(phase).stream().map(Answer::attempt).distinct().toList();
            assertThat(attempts)
                    .isNotEmpty()
                    .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
        }
        var ids = phases().stream().map(phase -> phase.path("phase_id").asText()).toList();
        assertThat(DemoPlan.answers()).extracting(Answer::phaseId).isSubsetOf(ids);
    }

    @Test
    void every_line_of_the_cassette_is_an_answer() throws IOException {
        for (var line : DemoPlan.cassette().lines().toList()) {
            var answer = Json.MAPPER.readTree(line);
            assertThat(answer.path("content").asText()).isNotBlank();
            assertThat(answer.at("/usage/prompt_tokens").asInt()).isPositive();
        }
    }

    @Test
    void the_last_answer_of_each_phase_applies_and_nothing_but_the_known_failure_remains()
            throws Exception {
        var project = DemoProject.createdIn(folder.resolve("shop"));
        assertThat(failures(project)).containsExactly(KNOWN);
        for (var phase : phases()) {
            for (var answer : lastAttempt(phase)) {
                apply(project, answer);
            }
        }
        failures(project);
        assertThat(failures(project)).containsExactly(KNOWN);
    }

    @Test
    void the_first_answer_of_the_second_phase_breaks_a_test() throws Exception {
        var project = DemoProject.createdIn(folder.resolve("shop"));
        apply(project, answers(phases().getFirst()).getFirst());
        apply(project, answers(phases().get(1)).getFirst());
        assertThat(failures(project)).hasSize(2).contains(KNOWN);
    }

    @Test
    void a_new_test_fails_in_a_fresh_place_and_passes_there_afterwards() throws Exception {
        var project = DemoProject.createdIn(folder.resolve("shop"));
        apply(project, answers("F3.2").getLast());
        assertThat(failures(project)).containsExactlyInAnyOrder(KNOWN, UNSTEADY);
        assertThat(failures(project)).containsExactly(KNOWN);
    }

    @Test
    void only_three_answers_leave_their_scope() {
        var leaving =
                builders(DemoPlan.answers()).stream()
                        .filter(answer -> !isInside(answer))
                        .map(answer -> "%s %d".formatted(answer.phaseId(), answer.attempt()));
        assertThat(leaving).containsExactly("F2.2 1", "F3.3 1", "F3.3 2");
    }

    @Test
    void an_answer_that_is_cut_off_keeps_its_first_file_whole() {
        var cut = DemoPlan.answers().stream().filter(answer -> !answer.isWhole()).toList();
        assertThat(cut).hasSize(1);
        assertThat(cut.getFirst().line()).contains("config/pricing.properties", "max_tokens");
        assertThat(cut.getFirst().line()).doesNotContain("Shipping is 0.00");
    }

    private static List<JsonNode> phases() {
        return StreamSupport.stream(DemoPlan.plan().json().path("phases").spliterator(), false)
                .toList();
    }

    private static List<Answer> answers(JsonNode phase) {
        return answers(phase.path("phase_id").asText());
    }

    private static List<Answer> answers(String phase) {
        return builders(DemoPlan.answers()).stream()
                .filter(answer -> answer.phaseId().equals(phase))
                .toList();
    }

    private static List<Answer> builders(List<Answer> answers) {
        return answers.stream().filter(Answer::isBuilders).toList();
    }

    private static List<Answer> lastAttempt(JsonNode phase) {
        var all = answers(phase);
        var last = all.getLast().attempt();
        return all.stream().filter(answer -> answer.attempt() == last).toList();
    }

    private static boolean isInside(Answer answer) {
        return scope(answer).containsAll(paths(answer))
                || paths(answer).stream()
                        .allMatch(
                                path ->
                                        !path.contains("..")
                                                && scope(answer).stream()
                                                        .anyMatch(path::startsWith));
    }

    private static List<String> scope(Answer answer) {
        var phase =
                phases().stream()
                        .filter(each -> each.path("phase_id").asText().equals(answer.phaseId()))
                        .findFirst()
                        .orElseThrow();
        return StreamSupport.stream(phase.at("/scope/paths").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> paths(Answer answer) {
        if (answer.diff() == null) {
            return answer.files().stream().map(Answer.ChangedFile::path).toList();
        }
        return DemoFiles.text("answers/" + answer.diff())
                .lines()
                .filter(line -> line.startsWith("+++ b/"))
                .map(line -> line.substring("+++ b/".length()))
                .toList();
    }

    private void apply(DemoProject project, Answer answer) throws IOException {
        if (answer.diff() != null) {
            var diff =
                    Files.writeString(
                            folder.resolve("diff"), DemoFiles.text("answers/" + answer.diff()));
            new Git(project.folder()).run(List.of("apply", diff.toString()));
            return;
        }
        for (var file : answer.files()) {
            var target = project.folder().resolve(file.path());
            assertThat(Files.exists(target))
                    .isEqualTo(file.mode().equals("modify") || isFinished(answer));
            Files.createDirectories(target.getParent());
            Files.writeString(target, answer.text(file));
        }
    }

    /** The rest of an answer that was cut off; in the run only this part of it counts. */
    private static boolean isFinished(Answer answer) {
        return answer.call() != null;
    }

    private static List<String> failures(DemoProject project) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "tools/RunTests.java")
                        .directory(project.folder().toFile())
                        .redirectErrorStream(true)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(1);
        return printed.lines()
                .filter(line -> line.startsWith("  JUnit Jupiter:"))
                .map(line -> line.substring(line.lastIndexOf(':') + 1).replace("()", ""))
                .toList();
    }
}
