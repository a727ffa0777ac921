package dev.autopack.executor.server.llm.cassette;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must not stand in a file that people pass on: the keys we hold and all that looks like one.
 */
public record Secrets(List<String> known, List<Pattern> patterns) {
    private static final String REMOVED = "[secret removed]";

    // Shorter ones would cut words out of honest answers.
    private static final int LENGTH_MIN = 8;

    /** The shapes of keys that are in use everywhere. */
    private static final List<Pattern> SHAPES =
            Stream.of(
                            "sk-[A-Za-z0-9_-]{20,200}",
                            "AIza[A-Za-z0-9_-]{35}",
                            "autopack_[A-Za-z0-9_-]{43}",
                            "gh[pousr]_[A-Za-z0-9]{36,255}",
                            "glpat-[A-Za-z0-9_-]{20,64}",
                            "xox[abprs]-[A-Za-z0-9-]{10,200}",
                            "AKIA[A-Z0-9]{16}",
                            "eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,1000}",
                            "(?i)authorization:\\s{0,4}(bearer|basic)\\s{1,4}\\S{1,4000}",
                            "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8000}-----END [A-Z ]{0,30}PRIVATE KEY-----")
                    .map(Pattern::compile)
                    .toList();

    public Secrets {
        // The longest first, so that a secret within a secret leaves no rest of it.
        known =
                known.stream()
                        .filter(secret -> secret.length() >= LENGTH_MIN)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        patterns = Stream.concat(SHAPES.stream(), patterns.stream()).toList();
    }

    public String removedFrom(String text) {
        var clean = text;
        for (var secret : known) {
            clean = clean.replace(secret, REMOVED);
        }
        for (var pattern : patterns) {
            clean = pattern.matcher(clean).replaceAll(REMOVED);
        }
        return clean;
    }

    @Override
    public String toString() {
        return "%d secrets, %d patterns".formatted(known.size(), patterns.size());
    }
}
