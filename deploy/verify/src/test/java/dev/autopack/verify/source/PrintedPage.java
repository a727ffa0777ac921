package dev.autopack.verify.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is printed from the code and kept in the repository. */
public record PrintedPage(Path path, String content) {
    /** With {@code -Dautopack.docs.write=true} pages are rewritten instead of compared. */
    public static final String WRITE = "autopack.docs.write";

    public void assertKept() {
        if (Boolean.getBoolean(WRITE)) {
            write();
        }
        assertThat(current())
                .as("%s is out of date; run the test again with -D%s=true", path, WRITE)
                .isEqualTo(content);
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
