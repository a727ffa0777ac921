package dev.autopack.executor.server.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The error that a provider describes in JSON; each API has its own shape of much the same. */
record ErrorBody(JsonNode error) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORDS_MAX = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    // Each provider has other words for it, and most have no code of their own for it.
    private static final Pattern TOO_LONG =
            Pattern.compile(
                    "context_length_exceeded|prompt is too long|maximum context length"
                            + "|exceeds? (the )?(maximum|max)( number of)?"
                            + " (tokens|length|context)|prompt exceeds max"
                            + "|exceed context limit|request_too_large",
                    Pattern.CASE_INSENSITIVE);

    static ErrorBody of(String text) {
        return parse(text).map(ErrorBody::of).orElse(new ErrorBody(MissingNode.getInstance()));
    }

    /** Some send a list of one error. */
    static ErrorBody of(JsonNode root) {
        var body = root.isArray() && !root.isEmpty() ? root.get(0) : root;
        return new ErrorBody(body.has("error") ? body.get("error") : body);
    }

    /** Empty for text that is not JSON. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException prose) {
            return Optional.empty();
        }
    }

    boolean isTooLong() {
        return TOO_LONG.matcher(code() + ' ' + message()).find();
    }

    /** The account has no money left: OpenAI says so with the status of a rate limit. */
    boolean isQuotaSpent() {
        return code().contains("insufficient_quota") || code().contains("billing");
    }

    /** Gemini tells of a bad key with the status of a bad request. */
    boolean isBadKey() {
        return details().anyMatch(detail -> detail.path("reason").asText().startsWith("API_KEY_"));
    }

    /** Gemini tells in the body how long to wait, such as {@code 17s}. */
    Optional<String> retryDelay() {
        return details()
                .map(detail -> detail.path("retryDelay").asText())
                .filter(delay -> !delay.isEmpty())
                .findFirst();
    }

    /** The status that an error in the middle of a stream would have had as an answer. */
    int status() {
        var number = error.path("code");
        if (number.isInt()) {
            return number.asInt();
        }
        return switch (error.path("type").asText(code())) {
            case "invalid_request_error", "invalid_request" -> 400;
            case "authentication_error" -> 401;
            case "permission_error", "billing_error" -> 403;
            case "not_found_error" -> 404;
            case "request_too_large" -> 413;
            case "rate_limit_error", "rate_limit_exceeded", "tokens", "requests" -> 429;
            case "insufficient_quota" -> 429;
            default -> 500;
        };
    }

    /** What the provider says, short and on one line. */
    String message() {
        var said = error.isTextual() ? error.asText() : error.path("message").asText();
        var line = UNPRINTABLE.matcher(said).replaceAll(" ").strip();
        return line.length() <= WORDS_MAX ? line : line.substring(0, WORDS_MAX) + "…";
    }

    private String code() {
        return Stream.of("code", "type", "status")
                .map(name -> error.path(name).asText())
                .collect(java.util.stream.Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private Stream<JsonNode> details() {
        return StreamSupport.stream(error.path("details").spliterator(), false);
    }
}
