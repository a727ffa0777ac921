package dev.autopack.api.domain.tamper;

import java.util.regex.Pattern;

/** A pattern that a change must not make appear more often, and what it means when it does. */
record Weakening(String meaning, Pattern pattern) {
    static Weakening of(String meaning, String... patterns) {
        return new Weakening(meaning, Pattern.compile(String.join("|", patterns)));
    }

    long count(String text) {
        return pattern.matcher(text).results().limit(10_000).count();
    }
}
