package dev.autopack.api.domain.phase.terms;

import java.util.Locale;

/** What kind of work a phase is, as the plan spelled it; absent words are empty. */
public record PhaseKind(String taskCategory, String complexity, String builderMode) {
    public String category() {
        return taskCategory.isBlank() ? "general" : taskCategory.strip().toLowerCase(Locale.ROOT);
    }

    /** One of low, medium, high; what is not known counts as medium. */
    public String size() {
        return switch (complexity.strip().toLowerCase(Locale.ROOT)) {
            case "low", "simple", "trivial", "easy" -> "low";
            case "high", "complex", "difficult", "hard" -> "high";
            case String _ -> "medium";
        };
    }

    public String mode() {
        return builderMode.isBlank() ? "default" : builderMode.strip().toLowerCase(Locale.ROOT);
    }
}
