package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.server.format.file.Fields;
import java.util.Optional;

/** What one object of an answer is; a type that is left out follows from its other members. */
final class Operation {
    private Operation() {}

    static Optional<String> type(JsonNode object) {
        return Fields.text(object, "type").or(() -> inferred(object));
    }

    static boolean isMeta(JsonNode object) {
        return type(object).filter("meta"::equals).isPresent();
    }

    private static Optional<String> inferred(JsonNode object) {
        if (object.has("total_operations")) {
            return Optional.of("meta");
        }
        if (Fields.text(object, "file_path", "path").isEmpty()) {
            return Optional.empty();
        }
        if (object.path("operations").isArray()) {
            return Optional.of("modify");
        }
        return Fields.text(object, "content", "new_content").map(_ -> "write");
    }
}
