package dev.autopack.executor.server.answer;

/** Finds where a JSON object ends; braces inside strings do not count. */
final class Braces {
    private static final int SPAN_MAX = 200_000;

    private final String text;
    private int at;
    private int depth;
    private boolean quoted;

    private Braces(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The index after the brace that closes the one at the start, or -1. */
    static int closing(String text, int start) {
        return new Braces(text, start).closing();
    }

    private int closing() {
        var limit = (int) Math.min(text.length(), (long) at + SPAN_MAX);
        do {
            step(text.charAt(at));
            at++;
        } while (depth > 0 && at < limit);
        return depth == 0 ? at : -1;
    }

    private void step(char letter) {
        if (quoted) {
            inString(letter);
            return;
        }
        switch (letter) {
            case '"' -> quoted = true;
            case '{' -> depth++;
            case '}' -> depth--;
            default -> {}
        }
    }

    private void inString(char letter) {
        if (letter == '\\') {
            at++;
        } else if (letter == '"') {
            quoted = false;
        }
    }
}
