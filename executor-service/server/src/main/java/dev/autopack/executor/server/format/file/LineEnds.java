package dev.autopack.executor.server.format.file;

/** How the lines of a file end, kept whatever an answer writes. */
public record LineEnds(boolean windows, boolean closed) {
    public static LineEnds of(String content) {
        var first = content.indexOf('\n');
        var windows = first > 0 && content.charAt(first - 1) == '\r';
        return new LineEnds(windows, content.isEmpty() || content.endsWith("\n"));
    }

    /** New text with the line ends of the file. */
    public String fit(String text) {
        var unix = text.replace("\r\n", "\n");
        return windows ? unix.replace("\n", "\r\n") : unix;
    }

    /** New lines, of which the last is ended. */
    public String lines(String text) {
        var fitting = fit(text);
        return fitting.isEmpty() || fitting.endsWith("\n") ? fitting : fitting + end();
    }

    public String end() {
        return windows ? "\r\n" : "\n";
    }

    /** The file with a last line that is ended, so that lines can follow. */
    public String open(String content) {
        return closed ? content : content + end();
    }

    /** The file with its last line ended only if it was so before. */
    public String close(String content) {
        return !closed && content.endsWith(end())
                ? content.substring(0, content.length() - end().length())
                : content;
    }
}
