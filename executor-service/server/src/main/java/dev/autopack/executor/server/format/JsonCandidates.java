package dev.autopack.executor.server.format;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Where in an answer its JSON object may be: the whole, a fenced block, the first balanced object.
 */
final class JsonCandidates {
    private static final Pattern FENCE =
            Pattern.compile("```(?:json)?[ \t]*\r?\n(.*?)\r?\n```", Pattern.DOTALL);

    private JsonCandidates() {}

    static SequencedSet<String> in(String text) {
        var candidates = new LinkedHashSet<String>();
        candidates.add(text.strip());
        var fence = FENCE.matcher(text);
        if (fence.find()) {
            candidates.add(fence.group(1).strip());
        }
        firstObject(text).ifPresent(candidates::add);
        return candidates;
    }

    private static Optional<String> firstObject(String text) {
        var start = text.indexOf('{');
        if (start < 0) {
            return Optional.empty();
        }
        var end = closing(text, start);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(start, end + 1));
    }

    // Braces inside strings do not count.
    private static int closing(String text, int start) {
        var depth = 0;
        var quoted = false;
        for (var at = start; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '\\') {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += step(letter);
            }
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int step(char letter) {
        return switch (letter) {
            case '{' -> 1;
            case '}' -> -1;
            default -> 0;
        };
    }
}
