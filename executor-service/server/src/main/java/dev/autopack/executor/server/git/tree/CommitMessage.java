package dev.autopack.executor.server.git.tree;

import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A subject line and the trailers that tie a commit to its run. */
public record CommitMessage(String subject, SequencedMap<String, String> trailers) {
    private static final int SUBJECT_MAX = 72;

    String text() {
        var lines =
                trailers.entrySet().stream().map(CommitMessage::line).collect(Collectors.joining());
        return "%s\n\n%s".formatted(oneLine(subject), lines);
    }

    private static String line(Map.Entry<String, String> trailer) {
        return "%s: %s\n".formatted(trailer.getKey(), flat(trailer.getValue()));
    }

    // A line break inside a phase name could forge a trailer.
    private static String oneLine(String text) {
        var line = flat(text);
        if (line.isEmpty()) {
            return "Change";
        }
        if (line.length() <= SUBJECT_MAX) {
            return line;
        }
        var cut = Character.isHighSurrogate(line.charAt(SUBJECT_MAX - 1)) ? 1 : 0;
        return line.substring(0, SUBJECT_MAX - cut).strip();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
