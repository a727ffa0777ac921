package dev.autopack.executor.server.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads JSON with bounds on everything; a member that is named twice is a fault. */
public final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100)
                                    .maxNumberLength(40)
                                    .maxNameLength(1_000)
                                    .maxStringLength(20_000_000)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
    private static final JsonMapper STRICT =
            JsonMapper.builder(FACTORY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    // Models write line breaks into JSON strings as they are.
    private static final JsonMapper RAW =
            JsonMapper.builder(FACTORY.copy())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final JsonMapper LOOSE =
            JsonMapper.builder(FACTORY.copy())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** For reading values one after the other. */
    static final JsonMapper PIECEWISE =
            JsonMapper.builder(FACTORY.copy())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    private JsonText() {}

    /** An object written as the standard has it. */
    public static Optional<JsonNode> strict(String text) {
        return object(STRICT, text);
    }

    /** An object whose strings may hold line breaks. */
    static Optional<JsonNode> raw(String text) {
        return object(RAW, text);
    }

    /** An object with the slips of a hasty writer. */
    static Optional<JsonNode> loose(String text) {
        return object(LOOSE, text);
    }

    private static Optional<JsonNode> object(JsonMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
