package dev.autopack.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.local.client.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One recorded answer of the demo: files that are kept beside it, a diff, or JSON as it stands.
 *
 * @param role who answers; the builder when it is not said
 * @param call which call of the role in the attempt; the first when it is not said
 * @param cutAfter when given, the answer breaks off after this text
 */
record Answer(
        @Nullable String role,
        String phaseId,
        int attempt,
        @Nullable Integer call,
        @Nullable String summary,
        @Nullable List<ChangedFile> files,
        @Nullable String diff,
        @Nullable JsonNode json,
        @Nullable String cutAfter,
        int promptTokens,
        int completionTokens) {
    private static final String BUILDER = "builder";

    /**
     * A file of the answer.
     *
     * @param text its content, below the answer's folder; the same path when it is not said
     */
    record ChangedFile(String path, String mode, @Nullable String text) {}

    boolean isBuilders() {
        return who().equals(BUILDER);
    }

    boolean isWhole() {
        return cutAfter == null;
    }

    /** The line of the cassette. */
    String line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("role", who());
        line.put("phase_id", phaseId);
        line.put("attempt", attempt);
        line.put("call", Objects.requireNonNullElse(call, 1));
        line.put("content", content());
        line.put("stop_reason", isWhole() ? "end_turn" : "max_tokens");
        line.put(
                "usage",
                Map.of("prompt_tokens", promptTokens, "completion_tokens", completionTokens));
        return Json.MAPPER.valueToTree(line).toString();
    }

    private String who() {
        return Objects.requireNonNullElse(role, BUILDER);
    }

    private String content() {
        if (diff != null) {
            return DemoFiles.text("answers/" + diff);
        }
        var whole =
                json == null ? Json.MAPPER.valueToTree(fullFiles()).toString() : json.toString();
        return cutAfter == null ? whole : whole.substring(0, end(whole, cutAfter));
    }

    private static int end(String whole, String last) {
        var at = whole.indexOf(last);
        if (at < 0) {
            throw new IllegalStateException("no answer says '%s'".formatted(last));
        }
        return at + last.length();
    }

    private Map<String, Object> fullFiles() {
        var content = new LinkedHashMap<String, Object>();
        content.put("summary", summary == null ? "" : summary);
        var changes = new ArrayList<Map<String, String>>();
        for (var file : files == null ? List.<ChangedFile>of() : files) {
            var change = new LinkedHashMap<String, String>();
            change.put("path", file.path());
            change.put("mode", file.mode());
            change.put("new_content", text(file));
            changes.add(change);
        }
        content.put("files", changes);
        return content;
    }

    String text(ChangedFile file) {
        var name = Objects.requireNonNullElse(file.text(), file.path());
        return DemoFiles.text("answers/%s-%d/%s".formatted(phaseId, attempt, name));
    }
}
