package dev.autopack.verify.configuration;

import java.util.Locale;

/** One setting: how it is named, what it is, what it is when nobody says. */
record Option(String name, String type, String standard, String sentence) {

    /** A name that the operator chooses stays open. */
    String environment() {
        return name.replaceAll("[^A-Za-z0-9…]", "_").toUpperCase(Locale.ROOT);
    }

    String row() {
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(name, environment(), type, shown(), cell(sentence));
    }

    private String shown() {
        return standard.isEmpty() ? "" : "`%s`".formatted(cell(standard));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
