package dev.autopack.local.demo;

import dev.autopack.local.client.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recorded answer of the demo: files that are kept beside it, or a diff.
 *
 * @param cutAfter when given, the answer breaks off after so many characters
 */
record Answer(
        String phaseId,
        int attempt,
        @Nullable String summary,
        @Nullable List<ChangedFile> files,
        @Nullable String diff,
        @Nullable Integer cutAfter,
        int promptTokens,
        int completionTokens) {

    /** A file of the answer; its content has the same path below the answer's folder. */
    record ChangedFile(String path, String mode) {}

    /** The line of the cassette. */
    String line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("role", "builder");
        line.put("phase_id", phaseId);
        line.put("attempt", attempt);
        line.put("content", content());
        line.put("stop_reason", cutAfter == null ? "end_turn" : "max_tokens");
        line.put(
                "usage",
                Map.of("prompt_tokens", promptTokens, "completion_tokens", completionTokens));
        return Json.MAPPER.valueToTree(line).toString();
    }

    private String content() {
        if (diff != null) {
            return DemoFiles.text("answers/" + diff);
        }
        var whole = Json.MAPPER.valueToTree(fullFiles()).toString();
        return cutAfter == null ? whole : whole.substring(0, cutAfter);
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

    private String text(ChangedFile file) {
        return DemoFiles.text("answers/%s-%d/%s".formatted(phaseId, attempt, file.path()));
    }
}
