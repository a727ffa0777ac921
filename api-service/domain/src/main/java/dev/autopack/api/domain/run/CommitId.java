package dev.autopack.api.domain.run;

import java.util.regex.Pattern;

/** A commit, by its full SHA-1. */
public record CommitId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    public CommitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no commit id: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
