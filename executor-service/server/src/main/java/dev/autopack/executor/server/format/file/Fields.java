package dev.autopack.executor.server.format.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The members that the formats have in common; models mix up their names. */
public final class Fields {
    private Fields() {}

    /** The first of these members that is a string. */
    public static Optional<String> text(JsonNode node, String... names) {
        return Stream.of(names)
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    public static OptionalInt integer(JsonNode node, String name) {
        var value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    /** The path a node names, in the one form that paths have. */
    public static RepoPath path(JsonNode node, DraftFault otherwise) throws Faults {
        var path = text(node, "path", "file_path").map(String::strip).orElse("");
        if (path.isEmpty()) {
            throw new Faults(otherwise, "each file needs a string 'path' or 'file_path'");
        }
        return path(path);
    }

    public static RepoPath path(String path) throws Faults {
        try {
            return new RepoPath(path.startsWith("./") ? path.substring(2) : path);
        } catch (InvalidChange invalid) {
            throw new Faults(
                    DraftFault.INVALID_PATH,
                    Objects.toString(invalid.getMessage(), "a path is not allowed"));
        }
    }

    /** An unpaired surrogate or NUL would not come back from git as it went in. */
    public static String requireText(RepoPath path, String content) throws Faults {
        if (content.indexOf('\0') >= 0 || !isEncodable(content)) {
            throw new Faults(
                    DraftFault.INVALID_CONTENT, "the content of '%s' is not text".formatted(path));
        }
        return content;
    }

    public static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
