package dev.autopack.executor.domain.run;

import java.util.regex.Pattern;

/** Ids end up in ref names and file names, so they hold only what is harmless in both. */
final class RefSegment {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private RefSegment() {}

    static void require(String what, String value) {
        var dotted = value.contains("..") || value.endsWith(".") || value.endsWith(".lock");
        if (dotted || !LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("%s '%s' is not a name".formatted(what, value));
        }
    }
}
