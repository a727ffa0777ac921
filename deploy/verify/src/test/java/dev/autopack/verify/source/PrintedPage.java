package dev.autopack.verify.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A page that is printed from the code and kept in the repository. */
public record PrintedPage(Path path, String content) {
    /** With {@code -Dautopack.docs.write=true} pages are rewritten instead of compared. */
    public static final String WRITE = "autopack.docs.write";

    public void assertKept() {
        if (Boolean.getBoolean(WRITE)) {
            write();
        }
        var differing = firstDifference(current().lines().toList(), content.lines().toList());
        assertThat(differing)
                .as("%s is out of date; run the test again with -D%s=true", path, WRITE)
                .isEmpty();
    }

    /** One line is enough to recognise what changed; the diff shows the rest. */
    private static Optional<String> firstDifference(List<String> kept, List<String> printed) {
        return IntStream.range(0, Math.max(kept.size(), printed.size()))
                .filter(line -> !lineOf(kept, line).equals(lineOf(printed, line)))
                .mapToObj(line -> described(line, lineOf(kept, line), lineOf(printed, line)))
                .findFirst();
    }

    private static String described(int line, String kept, String printed) {
        return "line %d is%n  %s%nand should be%n  %s".formatted(line + 1, kept, printed);
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }

    private String current() {
        try {
            return Files.exists(path) ? Files.readString(path).replace("\r\n", "\n") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
