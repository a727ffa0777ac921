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

    @TempDir Path folder;

    @Test
    void every_phase_is_answered_and_the_attempts_are_numbered_from_one() {
        for (var phase : phases()) {
            var attempts = answers(phase).stream().map(Answer::attempt).toList();
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
            apply(project, answers(phase).getLast());
        }
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
    void only_the_first_answer_about_receipts_leaves_its_scope() {
        for (var answer : DemoPlan.answers()) {
            var outside = paths(answer).stream().filter(path -> !scope(answer).contains(path));
            assertThat(outside.toList().isEmpty())
                    .isEqualTo(!(answer.phaseId().equals("F2.2") && answer.attempt() == 1));
        }
    }

    private static List<JsonNode> phases() {
        return StreamSupport.stream(DemoPlan.plan().json().path("phases").spliterator(), false)
                .toList();
    }

    private static List<Answer> answers(JsonNode phase) {
        var id = phase.path("phase_id").asText();
        return DemoPlan.answers().stream().filter(answer -> answer.phaseId().equals(id)).toList();
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
        var content =
                Json.MAPPER.readTree(Json.MAPPER.readTree(answer.line()).path("content").asText());
        for (var file : content.path("files")) {
            var target = project.folder().resolve(file.path("path").asText());
            assertThat(Files.exists(target)).isEqualTo(file.path("mode").asText().equals("modify"));
            Files.writeString(target, file.path("new_content").asText());
        }
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
