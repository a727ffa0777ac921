package dev.autopack.executor.server.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One JSON object with the complete new text of each file. */
@ApplicationScoped
class FullFiles {
    // Models write line breaks into JSON strings as they are.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    ReadDraft read(String text, BaseFiles base) throws Faults {
        var root = parse(text);
        var files = root.path("files");
        if (!files.isArray()) {
            throw new Faults(
                    DraftFault.FULL_FILE_SCHEMA_INVALID, "the object needs an array 'files'");
        }
        if (files.isEmpty()) {
            throw new Faults(DraftFault.EMPTY_FILES, "the array 'files' is empty");
        }
        return new ReadDraft.Understood(
                ChangeSet.of(changes(files, base)), root.path("summary").asText(""));
    }

    private static List<FileChange> changes(JsonNode files, BaseFiles base) throws Faults {
        var changes = new ArrayList<FileChange>();
        for (var file : files) {
            Intent.of(file).resolve(base).ifPresent(changes::add);
        }
        return changes;
    }

    private static JsonNode parse(String text) throws Faults {
        for (var candidate : JsonCandidates.in(text)) {
            var root = tree(candidate);
            if (root.isPresent()) {
                return root.get();
            }
        }
        throw new Faults(
                DraftFault.FULL_FILE_PARSE_FAILED, "the answer holds no complete JSON object");
    }

    private static Optional<JsonNode> tree(String candidate) {
        try {
            return Optional.of(JSON.readTree(candidate)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
