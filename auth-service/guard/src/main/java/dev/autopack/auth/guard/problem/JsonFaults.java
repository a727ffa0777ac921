package dev.autopack.auth.guard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names the field a JSON body is wrong in, without the parser's own words (they quote classes). */
final class JsonFaults {
    private static final int FIELD_CHARS_MAX = 200;

    private JsonFaults() {}

    static Problem problem(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                    Problem.of(
                            400,
                            "UNKNOWN_FIELD",
                            "The field '%s' is not known.".formatted(field(unknown.getPath())));
            case JsonMappingException wrong when !wrong.getPath().isEmpty() ->
                    Problem.of(
                            400,
                            "MALFORMED_FIELD",
                            "The field '%s' has a wrong value or type."
                                    .formatted(field(wrong.getPath())));
            default ->
                    Problem.of(
                            400, "MALFORMED_JSON", "The body is not the expected JSON" + at(fault));
        };
    }

    private static String at(JsonProcessingException fault) {
        var location = fault.getLocation();
        return location == null || location.getLineNr() < 1
                ? "."
                : String.format(
                        Locale.ROOT,
                        " (line %d, column %d).",
                        location.getLineNr(),
                        location.getColumnNr());
    }

    private static String field(List<Reference> path) {
        var name =
                path.stream()
                        .map(JsonFaults::step)
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "");
        return name.length() > FIELD_CHARS_MAX ? name.substring(0, FIELD_CHARS_MAX) : name;
    }

    private static String step(Reference step) {
        return step.getFieldName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getFieldName();
    }
}
