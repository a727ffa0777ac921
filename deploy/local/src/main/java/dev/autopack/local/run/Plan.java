package dev.autopack.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.autopack.local.client.Json;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan as a caller wrote it; only the API judges what is in it. */
public record Plan(ObjectNode json) {

    public static Plan read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new LaunchException(
                    "%s is not JSON: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new LaunchException("The plan " + file + " is not readable.", e);
        }
    }

    public static Plan parse(String text) throws JsonProcessingException {
        if (Json.MAPPER.readTree(text) instanceof ObjectNode object
                && object.get("run") instanceof ObjectNode) {
            return new Plan(object);
        }
        throw new LaunchException("A plan is a JSON object with run, tiers and phases.");
    }

    public String runId() {
        return run().path("run_id").asText();
    }

    public Plan named(String runId) {
        var copy = json.deepCopy();
        copy.withObject("/run").put("run_id", runId);
        return new Plan(copy);
    }

    public Plan on(String repository, String baseBranch) {
        var copy = json.deepCopy();
        copy.withObject("/run")
                .putObject("repository")
                .put("url", repository)
                .put("base_branch", baseBranch);
        return new Plan(copy);
    }

    private ObjectNode run() {
        return json.withObject("/run");
    }
}
