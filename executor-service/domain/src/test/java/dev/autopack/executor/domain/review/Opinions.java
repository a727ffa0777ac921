package dev.autopack.executor.domain.review;

import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Opinions from short words: {@code "yes minor:style major:security"}, {@code "no"}, {@code "?"}.
 */
public final class Opinions {
    private Opinions() {}

    public static Opinion of(String role, String words) {
        var model = new ModelName("p", role);
        if (words.startsWith("?")) {
            return Opinion.missing(role, model, "no answer");
        }
        var parts = Arrays.asList(words.split(" "));
        return new Opinion(
                role,
                model,
                true,
                parts.getFirst().equals("yes"),
                parts.stream().skip(1).map(Opinions::finding).toList(),
                "because");
    }

    private static Finding finding(String word) {
        var parts = List.of(word.split(":"));
        var severity = Finding.Severity.valueOf(parts.getFirst().toUpperCase(Locale.ROOT));
        return new Finding(severity, parts.getLast(), "", "found " + word);
    }
}
