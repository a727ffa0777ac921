package dev.autopack.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.autopack.local.client.Json;
import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.run.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The plan of the demo and the cassette that answers it. */
public final class DemoPlan {
    private DemoPlan() {}

    public static Plan plan() {
        try {
            return Plan.parse(DemoFiles.text("plan.json"));
        } catch (JsonProcessingException e) {
            throw new LaunchException("The demo's plan is not JSON.", e);
        }
    }

    public static String cassette() {
        return answers().stream().map(Answer::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** For the user's own runs: the plan and the cassette as files. */
    public static void writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve("plan.json"), DemoFiles.text("plan.json"));
            Files.writeString(folder.resolve("cassette.jsonl"), cassette());
        } catch (IOException e) {
            throw new LaunchException("The demo could not be written to " + folder + ".", e);
        }
    }

    static List<Answer> answers() {
        try {
            return Json.MAPPER.readValue(DemoFiles.text("answers.json"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new LaunchException("The demo's answers are not JSON.", e);
        }
    }
}
